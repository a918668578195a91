import { survey } from './role.mjs';

/** An answer, and none that may pass: not to be taken for a server that was killed. */
export class Refused extends Error {}

/** What a server says that may be asked again. */
const isPassing = (status) => status === 408 || status === 429 || status >= 500;

/** Thrown where a server could not take it now. */
export class NotNow extends Error {}

/** What was sent to a collector, and what was heard of it. */
export function createLedger() {
  const sent = new Map();
  const acknowledged = new Set();
  return {
    acknowledged,
    unanswered: () => [...sent.values()].filter(({ id }) => !acknowledged.has(id)),

    /** @throws {Refused} for what no server may answer here; other errors where there was no answer, or not now. */
    async send(url, token, assessment) {
      sent.set(assessment.id, assessment);
      const response = await fetch(`${url}surveys/${survey.id}/assessments`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': assessment.id,
        },
        body: JSON.stringify(assessment),
      });
      const { status } = response;
      const text = await response.text();
      if (isPassing(status)) throw new NotNow(text);
      if (status !== 201 && status !== 200) throw new Refused(text);
      acknowledged.add(assessment.id);
    },

    /**
     * How many a collector has.
     *
     * @throws {Error} for one that was acknowledged and is lost, doubled or damaged, or never sent.
     */
    async check(url, token) {
      const response = await fetch(`${url}surveys/${survey.id}/assessments.ndjson`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const found = new Set();
      for (const line of (await response.text()).split('\n').filter(Boolean)) {
        const { id, ratings } = JSON.parse(line);
        if (found.has(id)) throw new Error(`${id} is there twice.`);
        if (!sent.has(id)) throw new Error(`${id} was never sent.`);
        if (JSON.stringify(ratings) !== JSON.stringify(sent.get(id).ratings))
          throw new Error(`${id} is damaged.`);
        found.add(id);
      }
      for (const id of acknowledged)
        if (!found.has(id)) throw new Error(`${id} was acknowledged, and is lost.`);
      return found.size;
    },
  };
}
