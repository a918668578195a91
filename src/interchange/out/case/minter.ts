import { uuidOf } from '../uuid-of.js';
import type { CaseLink } from './package.js';

type Kind =
  'CFDocuments' | 'CFItems' | 'CFAssociations' | 'CFRubrics' | 'CFRubricCriteria' | 'CFRubricCriterionLevels';

/** What everything in a package begins with. */
export interface Named {
  identifier: string;
  uri: string;
  lastChangeDateTime: string;
}

/** Gives each thing of a framework its own identifier and address, the same each time it is written. */
export function minter(root: string, framework: string, now: Date) {
  const lastChangeDateTime = now.toISOString();
  return (kind: Kind, name: string): Named => {
    const identifier = uuidOf(`${root} ${framework} ${kind} ${name}`, 5);
    return { identifier, uri: `${root}${kind}/${identifier}`, lastChangeDateTime };
  };
}

export type Mint = ReturnType<typeof minter>;

export const linkTo = ({ identifier, uri }: Named, title: string): CaseLink => ({ title, identifier, uri });

/** A text as the standard wants its names: on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
