/**
 * Everything under /admin and /api that answers without a session, and why. A browser test finds every route
 * and server action of the production build and calls all that are not listed: they must refuse.
 */

/** Server actions by the name that they are exported with. */
export const PUBLIC_ACTIONS: Readonly<Record<string, string>> = {
  signInAction: 'the first step of signing in; attempts are counted (lib/auth/sign-in/sign-in-request.ts)',
  confirmCodeAction: 'the second step, for the browser that has taken the first',
  beginPasskeyAction: 'the challenge that a passkey signs; counted by place',
  usePasskeyAction: 'signing in by a passkey',
  welcomeFirstEditorAction: 'needs the one-time link that `npm start` printed',
  acceptInvitationAction: 'needs the one-time link of an invitation',
  resetPasswordAction: 'needs the one-time link of a reset',
  chooseLanguageAction: 'sets the language cookie of this browser',
};

/** Routes as the build names them. */
export const PUBLIC_ROUTES: Readonly<Record<string, string>> = {
  '/admin/sign-in': 'the way in',
  '/admin/welcome/[token]': 'opens a form for the holder of the link, and nothing for others',
  '/admin/invitation/[token]': 'the same',
  '/admin/reset/[token]': 'the same',
  '/api/views': 'counts a reader’s view; always answers 204',
  '/api/[...path]': '404 for addresses that nothing claims',
};
