import type { LitElement } from 'lit';
import type { AssessmentStore } from '../../../store/assessment-store.js';
import { Meter } from './meter.js';

export const styles = [];

const meters = new WeakMap<LitElement, Meter>();

/** Measures how the assessment in a store comes about, from now on; without a store no more. Cheap while nothing changed. */
export function follow(element: LitElement, store: AssessmentStore | null) {
  const meter = meters.get(element);
  if (meter?.store === store) return;
  meter?.leave();
  meters.delete(element);
  if (store && element.isConnected) meters.set(element, new Meter(element, store));
}
