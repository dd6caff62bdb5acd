import { auth } from '@/lib/auth/auth';

/** Sign-in, second factors and passkeys, spoken by the sign-in pages. */
async function answer(request: Request): Promise<Response> {
  return (await auth()).handler(request);
}

export { answer as GET, answer as POST };
