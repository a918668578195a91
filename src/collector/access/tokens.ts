import { errors, jwtVerify, SignJWT } from 'jose';
import { Problem } from '../http/problem.js';

/** What tokens are for, each in one survey: to submit there, or to read what was submitted. */
export const PURPOSES = ['submit', 'read'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Days for which a token is good, at most. */
export const MOST_DAYS = 366;

export interface Grant {
  purpose: Purpose;
  surveyId: string;
  /** Whom submissions are about; the link is that person's. */
  subject?: string | undefined;
  /** Of a link that brings one submission: its id. */
  linkId?: string | undefined;
}

const ISSUER = 'skills-matrix';
const ALGORITHM = 'HS256';

/** Signs and reads the tokens of one collector; `secret` has 32 bytes at least. */
export function createTokens(secret: Uint8Array, now: () => Date) {
  if (secret.length < 32) throw new RangeError('Expected a secret of at least 32 bytes.');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = crypto.subtle.importKey('raw', new Uint8Array(secret), algorithm, false, [
    'sign',
    'verify',
  ]);
  return {
    /** @param expires when it ends. */
    async sign({ purpose, surveyId, subject, linkId }: Grant, expires: Date): Promise<string> {
      const claims = {
        ...(linkId !== undefined && { jti: linkId }),
        ...(subject !== undefined && { sub: subject }),
      };
      // purpose and survey are one claim, so that neither is ever looked at without the other
      return new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(`${purpose}:${surveyId}`)
        .setExpirationTime(expires)
        .sign(await imported);
    },
    /** @throws {Problem} for a token that is of another survey, expired, or of somebody else's making. */
    async read(token: string, surveyId: string): Promise<Grant> {
      try {
        const { payload } = await jwtVerify(token, await imported, {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          requiredClaims: ['exp'],
          currentDate: now(),
        });
        const purpose = PURPOSES.find((each) => payload.aud === `${each}:${surveyId}`);
        if (!purpose) throw new Problem('not-allowed');
        return { purpose, surveyId, subject: payload.sub, linkId: payload.jti };
      } catch (cause) {
        if (cause instanceof Problem) throw cause;
        throw new Problem(cause instanceof errors.JWTExpired ? 'expired-token' : 'bad-token', undefined, {
          cause,
        });
      }
    },
  };
}

export type Tokens = ReturnType<typeof createTokens>;
