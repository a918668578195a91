import type { ProblemCode } from '../http/problem.js';
import type { DescribedRoute } from './described.js';

const NDJSON = 'application/x-ndjson';

const ALWAYS = ['too-many', 'failed', 'no-database'] as const;
const KEY = ['no-token', 'not-allowed', ...ALWAYS] as const;
const TOKEN = [...KEY, 'bad-token', 'expired-token', 'not-found'] as const;
const BODY = ['bad-request', 'too-slow', 'too-large', 'not-json', 'invalid'] as const;

const taken = (name: string, says: string, answer: DescribedRoute['answers'][number]): DescribedRoute => ({
  method: 'get',
  path: `/surveys/{survey}/${name}`,
  id: `get-${name.replace('.', '-')}`,
  says,
  more: 'Of named surveys alone; streamed, and noted in the audit log.',
  who: ['read', 'admin'],
  answers: { 200: answer },
  problems: [...TOKEN, 'anonymous'] satisfies ProblemCode[],
});

/** All that the collector answers. That it is what Hono has, a test holds. */
export const ROUTES: readonly DescribedRoute[] = [
  {
    method: 'put',
    path: '/surveys/{survey}',
    id: 'put-survey',
    says: 'Keeps a survey with its role profile, or changes it.',
    more: 'Of an anonymous survey that people have answered, privacy, close and attributes stay. A version of the profile that is there stays as it is.',
    who: ['admin'],
    body: 'survey-with-profile',
    answers: { 200: { says: 'It is kept.', is: 'survey-kept' } },
    problems: [...KEY, ...BODY, 'has-answers'],
  },
  {
    method: 'get',
    path: '/surveys/{survey}',
    id: 'get-survey',
    says: 'The survey.',
    more: 'Who may only submit does not learn who else is asked: without audience.ids.',
    who: ['submit', 'read', 'admin'],
    answers: { 200: { says: 'The survey.', is: 'survey' } },
    problems: TOKEN,
  },
  {
    method: 'get',
    path: '/surveys/{survey}/profile',
    id: 'get-profile',
    says: 'The role profile, in the version that was added last.',
    who: ['submit', 'read', 'admin'],
    answers: { 200: { says: 'The role profile.', is: 'role-profile' } },
    problems: TOKEN,
  },
  {
    method: 'post',
    path: '/surveys/{survey}/links',
    id: 'post-link',
    says: 'Makes a token to submit to a survey, or to read it.',
    who: ['admin'],
    body: 'link-wanted',
    answers: { 201: { says: 'The token, kept nowhere here.', is: 'link' } },
    problems: [...TOKEN, ...BODY],
  },
  {
    method: 'post',
    path: '/surveys/{survey}/assessments',
    id: 'post-assessment',
    says: 'Takes a submission, once.',
    more: 'It is kept when this is answered, and only then. The same again is answered alike. The summary is counted anew; of an anonymous survey only named fields are kept.',
    who: ['submit'],
    given: [{ name: 'Idempotency-Key', in: 'header', says: 'Where it is given, the id of the assessment.' }],
    body: 'assessment',
    answers: {
      200: { says: 'It was kept before.', is: 'submission-kept' },
      201: { says: 'It is kept.', is: 'submission-kept' },
    },
    problems: [...TOKEN, ...BODY, 'not-open', 'closed', 'other-body', 'link-used'],
  },
  {
    method: 'get',
    path: '/surveys/{survey}/aggregate',
    id: 'get-aggregate',
    says: 'What the team has, counted.',
    more: 'Of an anonymous survey after its close, and what its rules let be seen; nothing can be chosen about it.',
    who: ['read', 'admin'],
    given: [{ name: 'by', in: 'query', says: 'Id of the attribute by which people are counted apart.' }],
    answers: { 200: { says: 'The counts.', is: 'team-aggregate' } },
    problems: [...TOKEN, 'bad-request'],
  },
  taken('assessments.ndjson', 'All submissions as they are kept, those that were corrected too.', {
    says: 'One assessment a line.',
    type: NDJSON,
    lines: 'assessment',
  }),
  taken('rows.ndjson', 'The ratings that count, flat, for warehouses.', {
    says: 'One rating a line.',
    type: NDJSON,
    lines: 'team-row',
  }),
  taken('people.csv', 'The people whose submissions count.', {
    says: 'One person a line.',
    type: 'text/csv',
  }),
  {
    method: 'delete',
    path: '/surveys/{survey}/subjects/{subject}',
    id: 'delete-subject',
    says: 'Erases all that is kept of a person: what they said, and what others said of them.',
    who: ['admin'],
    answers: { 200: { says: 'How much it was.', is: 'erased' } },
    problems: TOKEN,
  },
  {
    method: 'get',
    path: '/openapi.json',
    id: 'get-openapi',
    says: 'This document.',
    who: [],
    answers: { 200: { says: 'OpenAPI 3.1.', is: 'openapi-document' } },
    problems: ['too-many'],
  },
  {
    method: 'get',
    path: '/health',
    id: 'get-health',
    says: 'Whether the process answers.',
    who: [],
    answers: { 200: { says: 'It does.', is: 'fine' } },
    problems: [],
  },
  {
    method: 'get',
    path: '/ready',
    id: 'get-ready',
    says: 'Whether the database answers too.',
    who: [],
    answers: { 200: { says: 'It does.', is: 'fine' } },
    problems: ['failed', 'no-database'],
  },
];
