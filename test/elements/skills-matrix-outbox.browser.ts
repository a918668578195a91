import { expect } from 'chai';
import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import { keep } from '../../src/delivery/outbox.js';
import type { Survey } from '../../src/model/survey.js';
import { clickOn, rateByMouse, until } from '../support/acts.js';
import { aMoment, online } from '../support/delivering.js';
import { clear, draftAt, keys, note } from '../support/drafts.js';
import { outbox, room, untilAsync } from '../support/faulty.js';
import { chosen, find, findAll } from '../support/matrix.js';
import { EARLIER, hears, KEPT, leftWith, offlineWay, said, sending, clean } from '../support/sending.js';
import { sampleSurvey } from '../support/surveys.js';

const anonymous = (): Survey => ({
  ...sampleSurvey(),
  opens: new Date(Date.now() - 3_600_000).toISOString(),
  closes: new Date(Date.now() + 3_600_000).toISOString(),
});

const retry = (element: SkillsMatrixElement) => clickOn(find(element, '[data-ask=delivery-retry]'));

beforeEach(clean);
afterEach(clean);

describe('<skills-matrix submit-url>: what was left without a draft', () => {
  const left = async (server: ReturnType<typeof room>) => {
    const { element } = await sending('');
    await rateByMouse(element, 'kneading', 2);
    const body = JSON.stringify({ ...element.assessment, id: 'left', status: 'submitted' });
    element.remove();
    clear();
    await keep({ id: 'left', url: server.url, body });
  };

  it('is sent though nobody submits', async () => {
    const server = room();
    await left(server);
    const { element, delivered } = await sending(server.url);
    await hears(element, EARLIER);
    expect(delivered.map(({ assessment }) => assessment.id)).to.deep.equal(['left']);
    expect(chosen(element, 'kneading')).to.deep.equal([]);
  });

  it('can be tried again where it is refused, and removed', async () => {
    const server = room('403', '403');
    await left(server);
    const { element, submitted } = await sending(server.url);
    await hears(element, 'Not accepted');
    await retry(element);
    await untilAsync(async () => (await server.steps()).length === 2);
    await hears(element, 'Not accepted');
    expect(submitted).to.deep.equal([]); // it is not what stands here
    await clickOn(find(element, '[data-ask=delivery-remove]'));
    await untilAsync(async () => (await outbox()).length === 0);
    await until(() => said(element) === '');
  });

  it('stays where it is on a page that must not keep anything', async () => {
    const server = room();
    await left(server);
    await sending(server.url, { outbox: 'none' });
    await aMoment();
    expect(await outbox()).to.have.length(1);
    expect(await server.steps()).to.deep.equal([]);
  });

  it('is not sent to an address that the page has left', async () => {
    const [first, second] = [room(), room()];
    const { element } = await sending(first.url);
    element.submitUrl = second.url;
    await element.updateComplete;
    await left(first);
    const again = await sending(second.url);
    online();
    await again.element.submit();
    await hears(again.element, 'Sent');
    expect(await first.steps()).to.deep.equal([]);
  });
});

describe('<skills-matrix submit-url>: in an anonymous survey', () => {
  const person = { subject: 'employee/4711', rater: 'ana@example.org', groupValues: { office: 'oslo' } };
  const asked = () => ({ ...person, surveyDefinition: anonymous() });
  const window = '.window';

  it('keeps the anonymous submission and nothing else, and says how far it is', async () => {
    const server = room();
    const { element, submitted } = await sending(server.url, { ...asked(), ...offlineWay });
    await until(() => findAll(element, '.row').length > 0);
    await rateByMouse(element, 'kneading', 2);
    await element.submit();
    await hears(element, new RegExp(`^Submitted\\. .* ${KEPT}$`), window);
    const [entry] = await outbox();
    const { n } = entry!;
    expect(entry).to.deep.equal({
      n,
      id: submitted[0]?.id,
      url: server.url,
      body: JSON.stringify(submitted[0]),
    });
    expect(JSON.stringify(entry)).not.to.match(/4711|ana@/);
    await until(() => draftAt().kept === n);
    element.delivery = null;
    online();
    await hears(element, /^Submitted\. .* Sent$/, window);
    await until(() => keys().length === 0);
    expect(await server.kept()).to.deep.equal([submitted[0]?.id]);
  });

  it('gives the answers back where it is refused', async () => {
    const server = room('422');
    const { element } = await sending(server.url, asked());
    await until(() => findAll(element, '.row').length > 0);
    await rateByMouse(element, 'kneading', 2);
    await element.submit();
    await hears(element, 'Not accepted');
    expect(chosen(element, 'kneading')).to.deep.equal(['2']);
    await rateByMouse(element, 'kneading', 1);
    await element.submit();
    await hears(element, /Sent$/, window);
    expect(await server.kept()).to.have.length(1);
    expect(await outbox()).to.deep.equal([]);
  });

  it('shows nothing of it to whoever comes next, lets the draft go when it is sent', async () => {
    const server = room();
    await leftWith(server.url, { ...asked(), ...offlineWay });
    const { element } = await sending(server.url, { ...asked(), ...offlineWay });
    await hears(element, KEPT);
    await aMoment();
    expect(note(element)).to.equal(undefined);
    expect(chosen(element, 'kneading')).to.deep.equal([]);
    expect(keys()).to.have.length(1);
    element.delivery = null;
    online();
    await hears(element, EARLIER);
    await until(() => keys().length === 0);
  });

  it('leaves alone what is answered anew, though the first is refused then', async () => {
    const server = room('422');
    await leftWith(server.url, { ...asked(), ...offlineWay });
    const { element } = await sending(server.url, { ...asked(), ...offlineWay });
    await hears(element, KEPT);
    await rateByMouse(element, 'proofing', 1);
    await until(() => draftAt().kept === undefined);
    element.delivery = null;
    online();
    await hears(element, 'Not accepted');
    expect(note(element)).to.equal(undefined);
    expect([chosen(element, 'kneading'), chosen(element, 'proofing')]).to.deep.equal([[], ['1']]);
  });

  it('brings the draft back where that is refused on return', async () => {
    const server = room('422');
    await leftWith(server.url, { ...asked(), ...offlineWay });
    const { element } = await sending(server.url, asked());
    await hears(element, 'Not accepted');
    expect(note(element)).to.match(/^Welcome back/);
    expect(chosen(element, 'kneading')).to.deep.equal(['2']);
  });
});
