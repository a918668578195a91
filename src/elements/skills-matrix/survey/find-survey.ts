import { readSurvey } from '../../../model/read-survey.js';
import type { Survey } from '../../../model/survey.js';
import { fetchText, type ProfileFailure } from '../../shared/fetch-profile.js';
import { issuesOf } from '../../shared/issues.js';

export type SurveyResult = { survey: Survey } | { failure: ProfileFailure };

const surveyParser = async () => (await import('../../../model/survey.js')).parseSurvey;

/** Reads a survey, or fetches one from an address and reads that. Rejects only when aborted. */
export async function findSurvey(
  given: unknown,
  isAddress: boolean,
  signal: AbortSignal,
): Promise<SurveyResult> {
  let input = given;
  if (isAddress) {
    const fetched = await fetchText(String(given), signal);
    if ('problem' in fetched) {
      const issues = [{ path: '$', code: 'unreachable', message: fetched.problem }];
      return { failure: { code: 'survey-unreachable', issues } };
    }
    input = fetched.text;
  }
  const survey = readSurvey(input);
  return survey
    ? { survey }
    : { failure: { code: 'survey-invalid', issues: await issuesOf(surveyParser, input) } };
}
