/** A browser as far as signing in goes: keeps cookies, has an address. */
import { randomUUID } from 'node:crypto';
import { people } from '@/db/schema';
import type { Role } from '@/lib/auth/roles';
import type { SignInRequest } from '@/lib/auth/sign-in/sign-in-request';
import { setPassword } from '@/lib/people/make-password';
import type { TestDatabase } from './test-database';

export class SignInClient {
  readonly #cookies = new Map<string, string>();
  readonly #headers: Record<string, string>;

  constructor(headers: { address?: string; host?: string; userAgent?: string } = {}) {
    this.#headers = {
      'x-forwarded-for': headers.address ?? '203.0.113.1',
      host: headers.host ?? 'desk.example',
      'user-agent':
        headers.userAgent ?? 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0',
    };
  }

  request(now = new Date()): SignInRequest {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { headers: new Headers({ ...this.#headers, ...(cookie ? { cookie } : {}) }), now };
  }

  /** Takes what signing in gave: the library's cookies and the desk's own. */
  keep(answer: { setCookies: string[]; cookies?: { name: string; value: string }[] }): void {
    for (const line of answer.setCookies) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join('='));
    }
    for (const { name, value } of answer.cookies ?? []) this.#cookies.set(name, encodeURIComponent(value));
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }
}

/** A person with a password, as an accepted invitation makes one. */
export async function createPersonWithPassword(
  { db }: Pick<TestDatabase, 'db'>,
  {
    email = `${randomUUID()}@desk.example`,
    password,
    role = 'editor',
    name = 'مريم الزين',
    isActive = true,
  }: { email?: string; password: string; role?: Role; name?: string; isActive?: boolean },
): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  await db.insert(people).values({ id, name, email, role, isActive, emailVerified: true });
  await setPassword(db, id, password, new Date());
  return { id, email };
}
