import { EMPTY_ARTICLE } from '@/lib/articles/article-content';
import type { Action } from '@/lib/auth/permissions';
import type { OthersWork } from './others-work';

export interface ActionTry {
  /** What the action asks `can` for. */
  permission: Action;
  /** Something that it parses. Whatever it names is nobody's at the desk, or is not there, or is an old version. */
  input: (work: OthersWork) => unknown;
}

const needs = (permission: Action, input: ActionTry['input'] = () => ({})): ActionTry => ({
  permission,
  input,
});
const none = 999_999;
const edition = 'ar';

const person = (more: object = {}) => needs('person.manage', () => ({ personId: 'nobody', ...more }));
const invitation = needs('person.manage', () => ({ invitationId: none }));
/** A step on somebody else's draft; nothing becomes of it, since the version is not the one that it has. */
const step = (permission: Action, more: object = {}) =>
  needs(permission, ({ articleId }) => ({ articleId, expectedVersion: none, ...more }));
/** The same with a list of articles; refused as a whole when the actor may do it to none of them. */
const steps = (permission: Action, more: object = {}) =>
  needs(permission, ({ articleId }) => ({ articles: [{ articleId, expectedVersion: none, ...more }] }));
const correction = (more: object = {}) =>
  needs('article.correct', ({ articleId }) => ({ articleId, correctionId: none, ...more }));
const front = (permission: Action, more: object = {}) =>
  needs(permission, () => ({ versionId: none, version: 1, ...more }));

const section = { name: 'رياضة', slug: 'sport', parentId: null, introduction: '', rhythm: 'politics' };
const profile = { name: 'سلمى', slug: 'salma', role: '', biography: '', portraitId: null, links: [] };
const page = {
  title: 'من نحن',
  slug: 'about-us',
  description: '',
  status: 'draft',
  body: { type: 'doc', content: [] },
};
const settings = {
  siteName: 'نشرة',
  tagline: 'صحيفة',
  timeZone: 'Asia/Riyadh',
  clockName: 'مكة',
  monthStyle: 'dual',
  digits: 'latin',
  showsHijri: true,
  hijriOffsetDays: 0,
  socialLinks: [],
  contactEmail: '',
  accentColour: null,
  accentColourDark: null,
  logoId: null,
  logoDarkId: null,
  blockedCrawlers: [],
  otherCrawlers: '',
  isHiddenFromSearch: false,
  adsTxt: '',
};

/** File under app/admin/(desk) → action → what it needs. An action of the build that has no row fails the test. */
export const ACTION_TRIES: Readonly<Record<string, Readonly<Record<string, ActionTry>>>> = {
  'actions.ts': { retryJobAction: needs('job.retry', () => ({ jobId: none })) },
  'people/actions.ts': {
    invitePersonAction: needs('person.manage', () => ({
      email: 'x@desk.example',
      name: '',
      role: 'admin',
      language: 'ar',
    })),
    renewInvitationAction: invitation,
    voidInvitationAction: invitation,
    changeRoleAction: person({ role: 'admin' }),
    setActiveAction: person({ isActive: false }),
    offerResetAction: person({ losesFactors: true }),
    endPersonSessionsAction: person(),
    linkAuthorsAction: person({ authorIds: [] }),
  },
  'articles/actions.ts': {
    assignArticlesAction: needs('article.assign', ({ articleId }) => ({
      articleIds: [articleId],
      assigneeId: null,
    })),
    tagArticlesAction: needs('article.edit', ({ articleId, tagId }) => ({ articleIds: [articleId], tagId })),
    submitArticlesAction: steps('article.submit'),
    approveArticlesAction: steps('article.approve'),
    publishArticlesAction: steps('article.publish'),
    scheduleArticlesAction: steps('article.schedule', { at: '2100-01-01T00:00:00Z' }),
    unscheduleArticlesAction: steps('article.schedule'),
    returnArticlesAction: steps('article.return'),
  },
  'articles/new/actions.ts': { createArticleAction: needs('article.create', () => ({ edition })) },
  'articles/[id]/actions.ts': {
    createTagAction: needs('tag.create', () => ({ edition, name: 'جسور' })),
    linkTranslationAction: needs('article.edit', ({ articleId }) => ({ articleId, translationId: none })),
    unlinkTranslationAction: needs('article.edit', ({ articleId }) => ({ articleId })),
  },
  'articles/[id]/revisions/actions.ts': {
    restoreRevisionAction: needs('article.edit', ({ articleId }) => ({
      articleId,
      version: none,
      revisionId: none,
    })),
  },
  'articles/workflow/actions.ts': {
    submitForReviewAction: step('article.submit'),
    returnToDraftAction: step('article.return'),
    approveArticleAction: step('article.approve'),
    publishArticleAction: step('article.publish'),
    publishChangesAction: step('article.publish'),
    discardChangesAction: step('article.publish'),
    scheduleArticleAction: step('article.schedule', { at: '2100-01-01T00:00:00Z' }),
    unscheduleArticleAction: step('article.schedule'),
    unpublishArticleAction: step('article.unpublish'),
    withdrawArticleAction: step('article.withdraw', { reason: 'خطأ في الوقائع' }),
    reopenArticleAction: step('article.withdraw'),
    deleteDraftAction: step('article.delete'),
    askGateAction: needs('article.view', ({ articleId }) => ({ articleId, content: EMPTY_ARTICLE })),
    assignArticleAction: needs('article.assign', ({ articleId }) => ({ articleId, assigneeId: null })),
    addNoteAction: needs('article.note', ({ articleId }) => ({ articleId, text: 'راجعوا الرقم' })),
    resolveNoteAction: needs('article.note', () => ({ noteId: none, isResolved: true })),
    addCorrectionAction: correction({ kind: 'correction', text: 'الرقم ١٤' }),
    editCorrectionAction: correction({
      kind: 'correction',
      text: 'الرقم ١٤',
      seen: { kind: 'correction', text: 'الرقم ١٣' },
    }),
    removeCorrectionAction: correction(),
  },
  'articles/workflow/preview-actions.ts': {
    sharePreviewAction: needs('article.preview', ({ articleId }) => ({ articleId, isShared: true })),
    // No link by its number: one's own, made by the action above, one may end.
    endPreviewLinksAction: needs('article.end-preview', ({ articleId }) => ({ articleId, linkId: none })),
  },
  'front/actions.ts': {
    openFrontDraftAction: needs('front.edit', () => ({ edition })),
    publishFrontAction: front('front.publish'),
    scheduleFrontAction: front('front.publish', { liveFrom: '2100-01-01T00:00:00Z' }),
    cancelFrontScheduleAction: front('front.publish'),
    discardFrontAction: front('front.edit'),
    rollbackFrontAction: front('front.publish'),
    previewFrontAction: needs('front.view', () => ({ edition, versionId: null, at: null })),
  },
  'media/actions.ts': {
    setCreditAction: needs('media.edit', ({ pictureId }) => ({ pictureIds: [pictureId], credit: 'نشرة' })),
    deletePictureAction: needs('media.delete', () => ({ pictureId: none })),
  },
  'sections/actions.ts': {
    createSectionAction: needs('section.manage', () => ({ edition, ...section })),
    editSectionAction: needs('section.manage', () => ({ sectionId: none, seen: '', ...section })),
    orderSectionsAction: needs('section.manage', () => ({ edition, parentId: null, sectionIds: [none] })),
    mergeSectionsAction: needs('section.manage', () => ({ sectionId: none, intoId: none - 1 })),
    deleteSectionAction: needs('section.manage', () => ({ sectionId: none })),
  },
  'tags/actions.ts': {
    createTagAction: needs('tag.create', () => ({ edition, name: 'أنهار' })),
    editTagAction: needs('tag.manage', () => ({ tagId: none, seen: '', name: 'سدود', slug: 'dams' })),
    mergeTagsAction: needs('tag.manage', () => ({ tagId: none, intoId: none - 1 })),
  },
  'authors/actions.ts': {
    createAuthorAction: needs('author.manage', () => ({ edition, ...profile })),
    editAuthorAction: needs('author.manage', ({ authorId }) => ({
      authorId,
      seen: '',
      ...profile,
      slug: 'of-nobody',
    })),
  },
  'redirects/actions.ts': {
    addRedirectAction: needs('redirect.manage', () => ({ from: '/old', to: '/ar' })),
    editRedirectAction: needs('redirect.manage', () => ({ redirectId: none, from: '/old', to: '/ar' })),
    deleteRedirectAction: needs('redirect.manage', () => ({ redirectId: none })),
    pasteRedirectsAction: needs('redirect.manage', () => ({ text: '/older\t/ar' })),
  },
  'pages/actions.ts': {
    createPageAction: needs('page.manage', () => ({ edition, ...page })),
    editPageAction: needs('page.manage', () => ({ pageId: none, seenVersion: 1, ...page })),
    deletePageAction: needs('page.manage', () => ({ pageId: none, seenVersion: 1 })),
    orderPagesAction: needs('page.manage', () => ({ edition, pageIds: [none] })),
    previewPageAction: needs('page.manage', () => ({ edition, pageId: null, ...page })),
  },
  'settings/actions.ts': {
    saveSettingsAction: needs('settings.manage', () => ({ edition, seenAt: null, choices: settings })),
  },
};

/** Actions about nobody but who calls them: they name no person, and no role is asked for. */
export const OWN_ACTION_FILES: readonly string[] = ['account/actions.ts'];
