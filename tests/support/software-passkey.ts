/** An authenticator in memory, as far as signing in goes (Web Authentication Level 3, §6.1 and §6.3.3). */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

export class SoftwarePasskey {
  readonly #id = randomBytes(16).toString('base64url');
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;

  readonly #hostName: string;

  constructor(hostName: string) {
    this.#hostName = hostName;
  }

  /** The row that registering it would have left. */
  stored() {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    // COSE (RFC 9052): an EC2 key for ES256 on P-256, as CBOR.
    const publicKey = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
    return {
      credentialID: this.#id,
      publicKey: publicKey.toString('base64'),
      counter: 0,
      deviceType: 'singleDevice',
      backedUp: false,
      name: 'مفتاح',
    };
  }

  /** @param isVerified whether its owner showed a finger or a number; else it was only touched */
  sign(challenge: string, { origin, isVerified }: { origin: string; isVerified: boolean }) {
    this.#counter += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const flags = Buffer.from([USER_PRESENT | (isVerified ? USER_VERIFIED : 0)]);
    const authenticatorData = Buffer.concat([sha256(this.#hostName), flags, counter]);
    const clientData = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin }));
    const signature = sign(
      'sha256',
      Buffer.concat([authenticatorData, sha256(clientData)]),
      this.#keys.privateKey,
    );
    return {
      id: this.#id,
      rawId: this.#id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        authenticatorData: authenticatorData.toString('base64url'),
        clientDataJSON: clientData.toString('base64url'),
        signature: signature.toString('base64url'),
      },
    } satisfies AuthenticationResponseJSON;
  }
}
