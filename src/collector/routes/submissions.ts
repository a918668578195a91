import type { Hono } from 'hono';
import type { Assessment } from '../../model/assessment.js';
import type { Survey } from '../../model/survey.js';
import { accept } from '../accept.js';
import type { Grant } from '../access/tokens.js';
import { requireSurvey, type Services } from '../context.js';
import { jsonOf } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { keep, LinkIsUsed } from '../storage/submissions.js';

/** When a survey takes answers. One that was submitted in time may come later, but not where results were shown by then. */
function requireOpen(
  { opens, closes, privacy }: Survey,
  submitted: string | undefined,
  { now, grace }: Services,
) {
  const time = now().getTime();
  if (opens !== undefined && time < Date.parse(opens)) throw new Problem('not-open', `It opens at ${opens}.`);
  if (closes === undefined) return;
  const end = Date.parse(closes);
  const wasInTime = privacy.mode === 'named' && Date.parse(submitted ?? '') <= end && time < end + grace;
  if (time >= end && !wasInTime) throw new Problem('closed', `It closed at ${closes}.`);
}

/** A link of one person brings nobody else's answers. */
function requireOwn(assessment: Assessment, grant: Grant): Assessment {
  const { subject } = grant;
  if (subject === undefined) return assessment;
  if (assessment.subject !== undefined && assessment.subject !== subject)
    throw new Problem('not-allowed', 'This link is for another person.');
  return { ...assessment, subject };
}

export function submissionRoutes(app: Hono, services: Services): void {
  const { db, limits, now } = services;

  app.post('/surveys/:survey/assessments', async (c) => {
    const { survey, profile, grant } = await requireSurvey(services, c, 'submit');
    const accepted = accept(await jsonOf(c.req.raw, limits), survey, profile);
    if (!accepted.ok) throw new Problem('invalid', accepted.issues[0]?.message, { issues: accepted.issues });
    const { sent } = accepted;
    const isAnonymous = survey.privacy.mode === 'anonymous';
    const own = grant as Grant;
    const assessment = isAnonymous ? accepted.assessment : requireOwn(accepted.assessment, own);
    const key = c.req.header('idempotency-key');
    if (key !== undefined && key.replace(/^"(.*)"$/, '$1') !== assessment.id)
      throw new Problem('invalid', 'Expected the id of the assessment as "idempotency-key".');
    requireOpen(survey, assessment.submittedAt, services);
    const receivedAt = isAnonymous ? undefined : now();
    let kept;
    try {
      kept = await keep(db, { surveyId: survey.id, assessment, sent, receivedAt, linkId: own.linkId });
    } catch (cause) {
      if (cause instanceof LinkIsUsed) throw new Problem('link-used', undefined, { cause });
      throw cause;
    }
    if (kept === 'other') throw new Problem('other-body');
    return c.json({ id: assessment.id, survey: survey.id }, kept === 'new' ? 201 : 200);
  });
}
