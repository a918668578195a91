import type { Assessment } from '../../model/assessment.js';

/** An event as CloudEvents 1.0 has it, in its JSON format. */
export interface AssessmentEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject?: string;
  /** RFC 3339. */
  time: string;
  datacontenttype: 'application/json';
  data: Assessment;
}

/** Where an event comes from, and what kind it is. */
export interface EventOrigin {
  /** A URI reference that names the sender: with the event's id it is unique. */
  source: string;
  /** By default `skills-matrix.assessment.submitted`, and `….draft` for what is not. Specifications advise a domain of one's own before it. */
  type?: string;
}

/**
 * An assessment as the `data` of an event (CloudEvents 1.0, 3.1). The event's id is the assessment's: what is sent again
 * is the same event.
 *
 * @throws {RangeError} for a source or type that is empty or has white space in it.
 */
export function assessmentEvent(assessment: Assessment, { source, type }: EventOrigin): AssessmentEvent {
  const { id, status, subject, submittedAt, updatedAt } = assessment;
  const kind = type ?? `skills-matrix.assessment.${status}`;
  for (const [name, value] of Object.entries({ source, type: kind }))
    if (!/^\S+$/.test(value))
      throw new RangeError(`Expected a ${name} without white space, found "${value}".`);
  return {
    specversion: '1.0',
    id,
    source,
    type: kind,
    ...(subject !== undefined && { subject }),
    time: submittedAt ?? updatedAt,
    datacontenttype: 'application/json',
    data: assessment,
  };
}
