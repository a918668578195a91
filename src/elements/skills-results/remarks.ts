import { html, nothing } from 'lit';
import type { Answer } from '../../model/answers.js';
import type { ResultsScene } from './scene.js';

/** Only http and https become links: a model that was not read by our parsers may hold anything. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);

const strength = (value: number) => String(value) as '0' | '1' | '2' | '3';

/** What somebody said beside the level: links, when it was used last, how sure they are, a comment. */
export function remarksTemplate({ text }: ResultsScene, answer: Answer | undefined) {
  if (!answer) return nothing;
  const { evidence = [], comment, lastUsed, interest, confidence } = answer;
  const facts = [
    ...(interest === undefined
      ? []
      : [text('details.interest', { value: text(`interest.${strength(interest)}`) })]),
    ...(confidence === undefined
      ? []
      : [text('details.confidence', { value: text(`confidence.${strength(confidence)}`) })]),
    ...(lastUsed === undefined ? [] : [text('details.lastUsed', { value: lastUsed })]),
  ];
  if (evidence.length + facts.length === 0 && !comment) return nothing;
  return html`<div class="remarks" part="remarks">
    ${comment ? html`<p class="comment" dir="auto">${comment}</p>` : nothing}
    ${
      evidence.length > 0
        ? html`<ul class="evidence">
            ${evidence.map(
              ({ url, title }) =>
                html`<li dir="auto">
                  ${isWeb(url) ? html`<a href=${url} rel="noopener noreferrer nofollow">${title ?? url}</a>` : url}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${facts.length > 0 ? html`<p class="faint number">${facts.join(' · ')}</p>` : nothing}
  </div>`;
}
