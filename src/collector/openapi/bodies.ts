import { MOST_DAYS, PURPOSES } from '../access/tokens.js';
import { PROBLEMS, urnOf, type ProblemCode } from '../http/problem.js';
import type { Schema } from './described.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const maybe = (type: string) => ({ type: [type, 'null'] });

/** An object, open as all of ours are; fields are required but for those that are named. */
const object = (properties: Schema, { optional = [], ...more }: { optional?: string[] } & Schema = {}) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  ...more,
});

const ROW = object(
  {
    survey: { ...maybe('string'), description: 'Id of the survey.' },
    subject: { ...text, description: 'Id of the person; of somebody without one the assessment’s.' },
    profile: text,
    profile_version: text,
    tier: text,
    skill: text,
    skill_name: text,
    importance: maybe('string'),
    target: { ...maybe('integer'), description: 'What the role asks for, as a value of the scale.' },
    target_step: { ...maybe('integer'), description: 'Its place on the scale, from 0.' },
    state: { enum: ['rated', 'not-applicable', 'details-only'] },
    level: { ...maybe('integer'), description: 'Value of the scale; null unless rated.' },
    level_label: maybe('string'),
    level_step: { ...maybe('integer'), description: 'Its place on the scale, from 0.' },
    interest: { ...maybe('integer'), minimum: 0, maximum: 3, description: '0 none to 3 strong.' },
    last_used: { ...maybe('string'), description: 'Month, "2026-03".' },
    submitted_at: maybe('string'),
  },
  {
    description: 'One rating of one person; for each attribute of the survey the id of the person’s value.',
    patternProperties: { '^attribute_': maybe('string') },
  },
);

/** What the collector takes and gives beside the documents that have schemas of their own. */
export const BODIES: Readonly<Record<string, Schema>> = {
  'survey-with-profile': object({ survey: ref('survey'), profile: ref('role-profile') }),
  'survey-kept': object({ id: text }),
  'link-wanted': object(
    {
      purpose: { enum: PURPOSES },
      subject: {
        ...text,
        pattern: '\\S',
        description: 'Whom submissions are about; not in an anonymous survey.',
      },
      days: { type: 'number', exclusiveMinimum: 0, maximum: MOST_DAYS, default: 30 },
      once: { type: 'boolean', default: false, description: 'Whether it brings one submission alone.' },
    },
    { optional: ['subject', 'days', 'once'] },
  ),
  link: object({ token: text, expires: { ...text, format: 'date-time' } }),
  'submission-kept': object({ id: { ...text, format: 'uuid' }, survey: text }),
  erased: object({ erased: { type: 'integer', minimum: 0, description: 'Submissions.' } }),
  fine: object({ ok: { const: true } }),
  'openapi-document': object({ openapi: text, info: { type: 'object' }, paths: { type: 'object' } }),
  'team-row': ROW,
  issue: object({
    path: { ...text, description: 'JSONPath of the place in the body.' },
    code: text,
    message: { ...text, description: 'One English sentence.' },
  }),
  problem: object(
    {
      type: { enum: (Object.keys(PROBLEMS) as ProblemCode[]).map(urnOf) },
      title: text,
      status: { type: 'integer' },
      detail: text,
      issues: { type: 'array', items: ref('issue') },
    },
    { optional: ['detail', 'issues'], description: 'What is wrong (RFC 9457).' },
  ),
};
