import type { Hono } from 'hono';
import type { Assessment } from '../../model/assessment.js';
import type { Survey } from '../../model/survey.js';
import { accept } from '../accept.js';
import type { Grant } from '../access/tokens.js';
import { required, requireGrant, type Services } from '../context.js';
import { jsonOf } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { LinkIsUsed, type Kept } from '../storage/submissions.js';
import type { FoundSurvey } from '../storage/surveys.js';

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

/** Judges what came by a survey as it stood, and keeps it unless that has changed since. */
async function take(
  input: unknown,
  { survey, profile, revision }: FoundSurvey,
  grant: Grant,
  services: Services,
): Promise<{ kept: Kept; id: string }> {
  const accepted = accept(input, survey, profile);
  if (!accepted.ok) throw new Problem('invalid', accepted.issues[0]?.message, { issues: accepted.issues });
  const { sent } = accepted;
  const isAnonymous = survey.privacy.mode === 'anonymous';
  const assessment = isAnonymous ? accepted.assessment : requireOwn(accepted.assessment, grant);
  requireOpen(survey, assessment.submittedAt, services);
  const receivedAt = isAnonymous ? undefined : services.now();
  const { linkId } = grant;
  const submission = { surveyId: survey.id, revision, assessment, sent, receivedAt, linkId };
  try {
    return { kept: await services.submissions.keep(submission), id: assessment.id };
  } catch (cause) {
    if (cause instanceof LinkIsUsed) throw new Problem('link-used', undefined, { cause });
    throw cause;
  }
}

/** The same by the survey as it stands now: what was refused or not kept by an earlier one is judged again. */
async function takeNow(input: unknown, grant: Grant, services: Services) {
  const { surveys } = services;
  for (let survey = required(await surveys.recall(grant.surveyId)); ;) {
    const taken = await take(input, survey, grant, services).catch((error: unknown) => {
      if (error instanceof Problem) return error;
      throw error;
    });
    if (!(taken instanceof Problem) && taken.kept !== 'changed') return taken;
    const now = required(await surveys.find(grant.surveyId));
    if (taken instanceof Problem && now.revision === survey.revision) throw taken;
    survey = now;
  }
}

export function submissionRoutes(app: Hono, services: Services): void {
  const { limits } = services;

  app.post('/surveys/:survey/assessments', async (c) => {
    const grant = (await requireGrant(services, c, 'submit')) as Grant;
    const input = await jsonOf(c.req.raw, limits);
    const key = c.req.header('idempotency-key');
    if (key !== undefined && key.replace(/^"(.*)"$/, '$1') !== (input as { id?: unknown } | null)?.id)
      throw new Problem('invalid', 'Expected the id of the assessment as "idempotency-key".');
    const { kept, id } = await takeNow(input, grant, services);
    if (kept === 'other') throw new Problem('other-body');
    return c.json({ id, survey: grant.surveyId }, kept === 'new' ? 201 : 200);
  });
}
