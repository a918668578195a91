import { labelled, Page, type Entry } from './page.js';

const bold = (text: string) => `**${text}**`;

/** Plain text and Markdown, which share how items and tables are written. */
abstract class LinePage extends Page {
  protected open(): void {
    this.add('');
  }
  protected close(): void {
    this.add('');
  }

  #marker(number: number): string {
    if (this.choices.item === 'bullet') return '  • ';
    return this.choices.item === 'numbered' ? `${String(number)}. ` : '- ';
  }

  protected entry({ truth, behind, children }: Entry, number: number): void {
    const { item, children: form, labels } = this.choices;
    const isStrong = item === 'numbered' || item === 'strong';
    const marker = this.#marker(number);
    const start = `${marker}${isStrong ? bold(truth.name) : truth.name}${behind}`;
    const write = isStrong ? bold : undefined;
    if (form === 'inline-dash') {
      this.add([start, ...children.map((child) => labelled(child, write))].join(' – '));
      return;
    }
    const isBroken = form === 'break-dash' || (labels === 'none' && form === 'same-level');
    this.add(isBroken && children.length > 0 ? `${start}  ` : start);
    for (const child of children) {
      const text = labelled(child, write);
      if (isBroken) this.add(`   – ${text}  `);
      else if (form === 'deeper')
        this.add(`${' '.repeat(marker.length)}${item === 'bullet' ? '• ' : '- '}${text}`);
      // numbered items keep their children on the same level with a marker that does not count
      else this.add(`${item === 'numbered' ? '- ' : marker}${text}`);
    }
  }

  list(items: readonly string[]): void {
    const marker = this.choices.item === 'bullet' ? '  • ' : '- ';
    this.add('', ...items.map((item) => marker + item), '');
  }

  protected openTable(): void {
    this.add('');
    if (this.choices.tables === 'html') this.add('<table>');
  }
  protected closeTable(): void {
    if (this.choices.tables === 'html') this.add('</table>');
    this.add('');
  }
  protected row(cells: readonly string[], isHead: boolean): void {
    if (this.choices.tables === 'joined') this.add(cells.join(' '));
    else if (this.choices.tables === 'html') {
      const tag = isHead ? 'th' : 'td';
      this.add(`<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`);
    } else {
      this.add(`| ${cells.join(' | ')} |`);
      if (isHead) this.add(`|${cells.map(() => ' --- |').join('')}`);
    }
  }
}

export class TextPage extends LinePage {
  title(text: string): void {
    this.add(text, '');
  }
  section(number: number, text: string): void {
    this.add('', `${String(number)}${this.choices.section === 'dot' ? '.' : ')'} ${text}`, '');
  }
  heading(text: string): void {
    this.add('', text, '');
  }
  paragraph(text: string): void {
    this.add(text, '');
  }
  advert(heading: string, text: string): void {
    this.add('', heading, '', text, '');
  }
  related(titles: readonly string[]): void {
    this.add('', 'Related Posts', '', ...titles.flatMap((title) => [title, 'Read more', '']));
  }
  contents(titles: readonly string[]): void {
    this.add('', 'Table of Contents', '', ...titles, '');
  }
}

export class MarkdownPage extends LinePage {
  title(text: string): void {
    this.add(`# ${text}`, '');
  }
  section(number: number, text: string): void {
    const { section } = this.choices;
    const words = `${String(number)}${section === 'dot' ? '.' : ')'} ${text}`;
    this.add('', section === 'strong' ? bold(words) : `## ${words}`, '');
  }
  heading(text: string): void {
    this.add('', this.choices.section === 'strong' ? bold(text) : `### ${text}`, '');
  }
  paragraph(text: string): void {
    this.add(text, '');
  }
  advert(heading: string, text: string): void {
    this.add('', `### ${heading}`, '', text, '', '[Compare offers](https://example.org/offers)', '');
  }
  related(titles: readonly string[]): void {
    this.add('', '## Related posts', '');
    for (const title of titles) this.add(`- [${title}](https://example.org/post)`, '');
  }
  contents(titles: readonly string[]): void {
    this.add('', '## Contents', '', ...titles.map((title) => `- [${title}](#there)`), '');
  }
}
