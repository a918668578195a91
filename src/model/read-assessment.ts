import { assessmentRules } from './assessment-rules.js';
import { ASSESSMENT_SHAPES } from './assessment-shapes.js';
import type { Assessment } from './assessment.js';
import { read } from './read.js';
import { SHAPES } from './shapes.js';

const shapes = { ...SHAPES, ...ASSESSMENT_SHAPES };

/** The assessment in an object or JSON text; `undefined` where `parseAssessment` finds an issue. */
export function readAssessment(input: unknown): Assessment | undefined {
  return read(input, 'assessment', shapes, assessmentRules);
}
