import { expect } from 'chai';
import { groupHeatMap, peopleHeatMap, type HeatWords } from '../../src/interchange/out/heat-map.js';
import { heatMapSvg, type HeatDrawing } from '../../src/interchange/out/heat-map-svg.js';
import { anonymousAggregate } from '../../src/scoring/team/anonymity.js';
import { surveyOf, tableOf } from '../support/team-worlds.js';
import { countedOf, EIGHT, STEPS, teamOf, WORDS } from '../support/teams.js';

const words: HeatWords = {
  ...WORDS,
  title: 'Bakers & <friends>',
  lang: 'en',
  number: (value) => (Number.isInteger(value) ? String(value) : value.toFixed(1)),
};
const drawing: HeatDrawing = {
  palette: { background: '#ffffff', text: '#15171c', soft: '#454a54', line: '#dcdfe5', steps: STEPS },
};

/** Reads the file as an SVG file is read, strictly, and puts it on the page. */
function open(text: string): SVGSVGElement {
  const read = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(read.querySelector('parsererror')?.textContent).to.equal(undefined);
  const svg = document.importNode(read.documentElement, true) as unknown as SVGSVGElement;
  document.body.append(svg);
  return svg;
}

/** What stands in it, a line a row: texts without the whole ones that are only titles. */
const textsOf = (svg: SVGSVGElement) =>
  [...svg.querySelectorAll('text')].map((each) =>
    [...each.childNodes].flatMap((node) => (node.nodeName === 'title' ? [] : [node.textContent])).join(''),
  );
const boxesOf = (svg: SVGSVGElement, selector: string) =>
  [...svg.querySelectorAll<SVGGraphicsElement>(selector)].map((each) => each.getBoundingClientRect());

/** No text reaches beyond the drawing, and none into another. */
function expectApart(svg: SVGSVGElement) {
  const whole = svg.getBoundingClientRect();
  const boxes = boxesOf(svg, 'text');
  for (const [i, box] of boxes.entries()) {
    const name = textsOf(svg)[i];
    expect(box.left, name).to.be.at.least(whole.left);
    expect(box.right, name).to.be.at.most(whole.right);
    expect(box.top, name).to.be.at.least(whole.top);
    expect(box.bottom, name).to.be.at.most(whole.bottom);
    for (const other of boxes.slice(i + 1)) {
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      expect(across > 1 && down > 4, `${name ?? ''} lies on another text`).to.equal(false);
    }
  }
}

describe('a heat map as a file', () => {
  const table = teamOf(EIGHT);
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('shows every level, at target underlined, and says what is not rated or applicable', () => {
    const svg = open(heatMapSvg(peopleHeatMap(table, words), drawing));
    expect(svg.querySelector('title')?.textContent).to.equal('Bakers & <friends>');
    const texts = textsOf(svg);
    expect(texts.slice(1, 9)).to.deep.equal(Object.keys(EIGHT));
    expect(texts.slice(9, 19)).to.deep.equal([
      'Tier must-have',
      'Kneading',
      '4',
      '3',
      '4',
      '2',
      '2',
      '4',
      '1',
      '3',
    ]);
    expect(texts.slice(19, 28)).to.deep.equal(['Proofing, "slow"', '3', '2', '4', '1', '–', '4', '?', '1']);
    const rows = [...svg.querySelectorAll('g')].map((row) => row.querySelectorAll('path').length);
    expect(rows).to.deep.equal([5, 4, 1, 0]);
    expectApart(svg);
  });

  it('draws the people and skills that are chosen, in that order', () => {
    const svg = open(heatMapSvg(peopleHeatMap(table, words, { people: [7, 0], skills: [3, 0] }), drawing));
    expect(textsOf(svg).slice(1, 11)).to.deep.equal([
      'Hana',
      'Ada',
      'Tier advanced',
      'Labels in five languages',
      '2',
      '0',
      'Tier must-have',
      'Kneading',
      '3',
      '4',
    ]);
    expectApart(svg);
  });

  it('cuts long names, and keeps them whole as titles', () => {
    const long = `Maximiliane Alexandrovna Wolfeschlegelsteinhausenbergerdorff <x>`;
    const svg = open(
      heatMapSvg(peopleHeatMap(teamOf({ [long]: '4320', お名前が長い人の名前: '1234' }), words), drawing),
    );
    const name = [...svg.querySelectorAll('text')].find((each) => each.querySelector('title'));
    expect(name?.querySelector('title')?.textContent).to.equal(long);
    expect(textsOf(svg)[1]).to.match(/^Maximi.*…$/);
    expectApart(svg);
  });

  it('is mirrored where lines begin on the right', () => {
    const arabic = { ...words, lang: 'ar', title: 'فريق الخبازين' };
    const svg = open(heatMapSvg(peopleHeatMap(table, arabic), { ...drawing, isRightToLeft: true }));
    const [first, second] = boxesOf(svg, 'g:first-of-type rect');
    expect(first!.left).to.be.greaterThan(second!.left);
    const label = boxesOf(svg, 'g text')[0]!;
    expect(label.left).to.be.greaterThan(first!.right);
    expectApart(svg);
  });

  it('hatches what an anonymous survey hides, and says so', () => {
    const setting = { sizes: [6, 5, 3, 2], levels: 3 };
    const row = [
      [0, 0, 2, 2, 2, 0],
      [0, 0, 2, 2, 1, 0],
      [0, 0, 1, 1, 1, 0],
      [0, 0, 1, 0, 1, 0],
    ];
    const aggregate = anonymousAggregate(tableOf(setting, [row]), surveyOf(setting), { now: '2026-05-01' });
    const svg = open(heatMapSvg(groupHeatMap(aggregate, words), drawing));
    expect(textsOf(svg).slice(1, 13)).to.deep.equal([
      'Everybody',
      'Office 0',
      'Office 1',
      'Office 2',
      'Office 3',
      'Tier must-have',
      'S 0',
      '0.9',
      '1',
      '0.8',
      'hidden',
      'hidden',
    ]);
    expect(svg.querySelectorAll('g rect[fill="url(#hatch)"]').length).to.equal(2);
    expectApart(svg);
  });

  it('shows means by group where all is seen', () => {
    const svg = open(heatMapSvg(groupHeatMap(countedOf(table), words), drawing));
    expect(textsOf(svg).slice(1, 11)).to.deep.equal([
      'Everybody',
      'Porto',
      'Oslo',
      'No value',
      'Tier must-have',
      'Kneading',
      '2.9',
      '2.3',
      '2.7',
      '4',
    ]);
    expectApart(svg);
  });

  it('has a drawing of nobody', () => {
    expectApart(open(heatMapSvg(peopleHeatMap(teamOf({}), words), drawing)));
  });

  it('can be made a picture', async () => {
    const image = new Image();
    const text = heatMapSvg(peopleHeatMap(table, words), drawing);
    const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const svg = open(text);
    // Ada's 4 in the first row: the highest step of the palette
    const cell = svg.querySelector('g rect')!;
    const at = (name: string) => Number(cell.getAttribute(name));
    const [red, green, blue] = context.getImageData(at('x') + 6, at('y') + 6, 1, 1).data;
    expect([red, green, blue]).to.deep.equal([0x2f, 0x55, 0xc9]);
    URL.revokeObjectURL(url);
  });
});
