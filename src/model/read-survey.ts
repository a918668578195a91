import { read } from './read.js';
import { SHAPES } from './shapes.js';
import { surveyRules } from './survey-rules.js';
import { SURVEY_SHAPES } from './survey-shapes.js';
import type { Survey } from './survey.js';

const shapes = { ...SHAPES, ...SURVEY_SHAPES };

/** The survey in an object or JSON text; `undefined` where `parseSurvey` finds an issue. */
export function readSurvey(input: unknown): Survey | undefined {
  return read(input, 'survey', shapes, surveyRules);
}
