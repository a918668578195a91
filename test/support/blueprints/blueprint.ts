import { seeded } from '../../../scripts/lib/seeded.mjs';
import { choose, isHidden, type Choices } from './choices.js';
import { damaged } from './damage.js';
import { HtmlPage } from './html-page.js';
import { MarkdownPage, TextPage } from './line-page.js';
import type { Page } from './page.js';
import type { Truth } from './truth.js';
import { sentence, type Pick } from './words.js';
import { Writer } from './write.js';

/** A document of a made-up job, what it is made of, and what a careful reader finds in it. */
export interface Blueprint {
  seed: number;
  choices: Choices;
  isHidden: boolean;
  text: string;
  truth: Truth;
}

function pageOf(choices: Choices): Page {
  if (choices.container === 'text') return new TextPage(choices);
  if (choices.container === 'markdown') return new MarkdownPage(choices);
  return new HtmlPage(choices, choices.container === 'html');
}

const SECTIONS = ['1) Role Summary', '8) Technical Skills Required', '20) Final Role Scorecard Summary'];

/** What a site puts around its articles; the job's words come back in it. */
function around(page: Page, title: string, where: 'before' | 'after'): void {
  const { boilerplate } = page.choices;
  if (boilerplate === 'none' || boilerplate === 'between') return;
  if (where === 'before') {
    page.advert('Plan a garden that lasts', '“A garden is never late.” Compare gardeners by town.');
    return;
  }
  page.advert('Find a trusted gardener', 'Subscribe. Notify of new replies. 0 Comments.');
  page.related(
    Array.from({ length: 40 }, (_, at) => [
      `Deputy ${title}: Role Blueprint, Responsibilities, Skills, KPIs, and Career Path`,
      `Must-have technical skills of a ${title} (Critical)`,
      `Top ${String(at)} tools`,
    ]).flat(),
  );
}

/** JSON as a blog hands it out: an object or an array of one, some signs as escapes. */
function wordPress(html: string, title: string, random: () => number): string {
  const isEscaped = random() < 0.3;
  const rendered = isEscaped
    ? html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : html;
  const post = {
    id: 7,
    link: 'https://example.org/role-blueprint',
    title: { rendered: `${title}: Role Blueprint &#8211; Skills` },
    content: { rendered, protected: false },
  };
  const text = JSON.stringify(random() < 0.5 ? post : [post]);
  if (random() < 0.5) return text;
  return text.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function blueprint(seed: number): Blueprint {
  const random = seeded(seed);
  const pick: Pick = (from) => from[Math.floor(random() * from.length)]!;
  const choices = choose(pick);
  const page = pageOf(choices);
  const writer = new Writer(page, choices, pick, random);
  const { truth } = writer;
  around(page, truth.title, 'before');
  page.title(`${truth.title}: Role Blueprint, Responsibilities, Skills, KPIs, and Career Path`);
  if (choices.boilerplate === 'everywhere') page.contents(SECTIONS);
  page.section(1, 'Role Summary');
  truth.summary = `The ${truth.title} keeps things moving. ${sentence(pick)}`;
  page.paragraph(truth.summary);
  page.paragraph('Works with crews, clerks and weather people.');
  writer.filler();
  writer.technical();
  writer.soft();
  writer.tools();
  if (choices.missing !== 'late-sections') {
    writer.promotion();
    if (choices.boilerplate === 'everywhere') page.advert('Learn to prune', 'Courses for all.');
    writer.variants();
    writer.hiring();
    page.section(20, 'Final Role Scorecard Summary');
    page.paragraph(`Role title: ${truth.title}`);
  }
  around(page, truth.title, 'after');
  if (choices.container === 'html') page.add('</article>');
  const whole = damaged(page.lines.join('\n'), random, choices);
  const text = choices.container === 'word-press' ? wordPress(whole, truth.title, random) : whole;
  return { seed, choices, isHidden: isHidden(choices), text, truth };
}

/** So many documents of one half, by seeds from 1 on. */
export function blueprints(count: number, half: 'open' | 'hidden'): Blueprint[] {
  const found: Blueprint[] = [];
  for (let seed = 1; found.length < count; seed++) {
    const made = blueprint(seed);
    if (made.isHidden === (half === 'hidden')) found.push(made);
  }
  return found;
}
