import { EMPTY_ARTICLE } from '@/lib/articles/article-content';
import type { Action } from '@/lib/auth/permissions';
import type { OthersWork } from './others-work';

export interface RouteTry {
  /** Method and route, as the build names it. */
  route: string;
  /** What it asks `can` for; null where it gives and takes nothing but the actor's own. */
  permission: Action | null;
  /** What stands in place of `[id]`. */
  id?: keyof OthersWork;
  query?: string;
  body?: unknown;
  contentType?: string;
  headers?: Record<string, string>;
}

const none = 999_999;
const holder = 'a-tab';
const zones = { breaking: [], lead: [], secondary: [], opinion: [], sections: {} };
const file = { fileName: 'bridge.jpg', byteSize: 1_000 };

/** Every method of every route handler of the desk; what is not named here must not be answered. */
export const ROUTE_TRIES: readonly RouteTry[] = [
  { route: 'GET /api/desk/events', permission: 'article.view' },
  { route: 'GET /api/desk/session', permission: null },
  { route: 'GET /api/desk/audit/export', permission: 'audit.export' },
  { route: 'GET /api/desk/editor/choices/[kind]', permission: 'article.view', query: 'edition=ar&except=1' },
  { route: 'GET /api/desk/editor/references', permission: 'article.view' },
  {
    route: 'POST /api/desk/editor/tag-suggestions',
    permission: 'article.view',
    body: { edition: 'ar', text: 'جسر' },
  },
  { route: 'GET /api/desk/articles/[id]/content', permission: 'article.view', id: 'articleId' },
  {
    route: 'PUT /api/desk/articles/[id]/content',
    permission: 'article.edit',
    id: 'articleId',
    body: { version: none, holder, content: EMPTY_ARTICLE },
  },
  {
    route: 'POST /api/desk/articles/[id]/lease',
    permission: 'article.edit',
    id: 'articleId',
    body: { holder },
  },
  {
    route: 'POST /api/desk/articles/[id]/lease',
    permission: 'article.take-over',
    id: 'articleId',
    body: { holder, isTakeOver: true },
  },
  {
    route: 'POST /api/desk/articles/[id]/lease/release',
    permission: null,
    id: 'articleId',
    body: { holder },
  },
  { route: 'GET /api/desk/articles/[id]/notes', permission: 'article.view', id: 'articleId' },
  { route: 'GET /api/desk/media', permission: 'media.view' },
  { route: 'GET /api/desk/media/[id]', permission: 'media.view', id: 'pictureId' },
  {
    route: 'PATCH /api/desk/media/[id]',
    permission: 'media.edit',
    id: 'pictureId',
    body: { alt: 'جسر فوق نهر' },
  },
  { route: 'POST /api/desk/uploads', permission: 'media.upload', body: { ...file, replacesId: null } },
  { route: 'POST /api/desk/uploads', permission: 'media.replace', body: { ...file, replacesId: none } },
  { route: 'GET /api/desk/uploads/[id]', permission: 'media.upload' },
  {
    route: 'PATCH /api/desk/uploads/[id]',
    permission: 'media.upload',
    body: {},
    contentType: 'application/offset+octet-stream',
    headers: { 'upload-offset': '0' },
  },
  { route: 'DELETE /api/desk/uploads/[id]', permission: 'media.upload' },
  { route: 'GET /api/desk/front', permission: 'front.view', query: 'edition=ar' },
  { route: 'GET /api/desk/front/stories', permission: 'front.view', query: 'edition=ar' },
  {
    route: 'PUT /api/desk/front/draft',
    permission: 'front.edit',
    body: { edition: 'ar', versionId: none, version: 1, zones, plannedFor: null },
  },
];

/** What no role is tried with. */
export const UNTRIED_ROUTES: Readonly<Record<string, string>> = {
  'POST /admin/sign-out': 'ends the session that it is asked with, whoever has it',
};

/** Pages and the permission that opens them; null for those that are everybody's who is signed in. */
export const PAGE_PERMISSIONS: Readonly<Record<string, Action | null>> = {
  '/admin': 'dashboard.view',
  '/admin/account': null,
  '/admin/articles': 'article.view',
  '/admin/articles/new': 'article.create',
  '/admin/articles/[id]': 'article.view',
  '/admin/articles/[id]/revisions': 'article.view',
  '/admin/audit': 'audit.view',
  '/admin/authors': 'author.manage',
  '/admin/corrections': 'article.view',
  '/admin/front': 'front.view',
  '/admin/front/history': 'front.view',
  '/admin/media': 'media.view',
  '/admin/media/files': 'media.view',
  '/admin/pages': 'page.manage',
  '/admin/pages/[id]': 'page.manage',
  '/admin/pages/new': 'page.manage',
  '/admin/people': 'person.view',
  '/admin/people/[id]': 'person.view',
  '/admin/redirects': 'redirect.manage',
  '/admin/sections': 'section.manage',
  '/admin/settings': 'settings.manage',
  '/admin/sign-in/code': null,
  '/admin/tags': 'tag.manage',
};
