import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { createNotes } from './notes.mjs';

const CAREERS = 'careers-senior-computer-vision-scientist';
const ROLE = join(root, 'data/roles/senior-computer-vision-scientist.json');

/** The survey that applications are collected under. */
const careers = (profile) => ({
  schemaVersion: 1,
  id: CAREERS,
  title: `Applications as ${profile.title}`,
  lang: 'en',
  profile: { id: profile.id },
  audience: { size: 50 },
  privacy: { mode: 'named', seenBy: 'The hiring team sees it.' },
});

/**
 * The company's own server: it alone has the collector's admin key. Pages get from it what they may do, which in a real
 * one hangs on who is signed in; here it listens to this machine alone.
 */
export function createPortal({ Hono, collector, adminKey, folder }) {
  const notes = createNotes(join(folder, 'portal.json'));

  /** Asks the collector; what it refuses is passed on as it says it. */
  async function ask(method, path, body) {
    const response = await collector.fetch(
      new Request(`http://collector${path}`, {
        method,
        headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
    if (!response.ok) throw Object.assign(new Error(`The collector says ${response.status}.`), { response });
    return response.json();
  }

  const put = (survey, profile) => ask('PUT', `/surveys/${survey.id}`, { survey, profile });
  const link = async (id, fields) =>
    (await ask('POST', `/surveys/${id}/links`, { days: 60, ...fields })).token;

  /** Each person's link: in an anonymous survey it says nothing of them, and brings one answer. */
  const invited = (survey, people) =>
    Promise.all(
      people.map(async (person) => {
        const own = survey.privacy.mode === 'anonymous' ? { once: true } : { subject: person.id };
        return { ...person, token: await link(survey.id, { purpose: 'submit', ...own }) };
      }),
    );

  const app = new Hono();
  app.onError((error, c) => error.response ?? c.json({ title: 'Not done', detail: error.message }, 500));

  app.get('/careers', async (c) => {
    const profile = JSON.parse(await readFile(ROLE, 'utf8'));
    const survey = careers(profile);
    await put(survey, profile);
    await notes.write(CAREERS, { survey, profile, people: [] });
    return c.json({ token: await link(CAREERS, { purpose: 'submit' }) });
  });

  app.get('/surveys', async (c) => {
    const all = Object.values(await notes.all());
    return c.json(all.map(({ survey: { id, title } }) => ({ id, title })));
  });

  app.post('/surveys', async (c) => {
    const { survey: given, profile, people } = await c.req.json();
    const survey = { ...given, id: `team-${randomUUID()}` };
    await put(survey, profile);
    const made = { survey, profile, people: await invited(survey, people) };
    await notes.write(survey.id, made);
    return c.json({ ...made, read: await link(survey.id, { purpose: 'read' }) }, 201);
  });

  app.get('/surveys/:id', async (c) => {
    const { [c.req.param('id')]: made } = await notes.all();
    if (!made) return c.notFound();
    return c.json({ ...made, read: await link(made.survey.id, { purpose: 'read' }) });
  });

  /** An end that nobody was promised can be moved here. */
  app.post('/surveys/:id/close', async (c) => {
    const { [c.req.param('id')]: made } = await notes.all();
    if (!made) return c.notFound();
    const survey = { ...made.survey, closes: (await c.req.json()).closes };
    await put(survey, made.profile);
    await notes.write(survey.id, { ...made, survey });
    return c.json({ survey });
  });

  return app;
}
