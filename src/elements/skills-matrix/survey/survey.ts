import { notesStyles } from '../notes/notes.styles.js';
import { surveyStyles } from './survey.styles.js';
import { Surveying } from './surveying.js';

// what a page needs that asks what a survey asks

/** What asks one element's survey. */
export const surveying = (...given: ConstructorParameters<typeof Surveying>) => new Surveying(...given);

export const styles = [notesStyles, surveyStyles];
