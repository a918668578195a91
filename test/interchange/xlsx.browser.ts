import { expect } from 'chai';
import { xlsx } from '../../src/interchange/out/xlsx.js';

describe('a large workbook', () => {
  it('is written under a policy that allows no worker', async () => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      broken.push(violatedDirective),
    );
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "worker-src 'none'";
    document.head.append(policy);
    // the policy holds: what a worker is made of here would be refused
    const url = URL.createObjectURL(new Blob([''], { type: 'text/javascript' }));
    await new Promise((resolve) => (new Worker(url).onerror = resolve));
    expect(broken).to.have.lengthOf(1);

    const rows = Array.from({ length: 2000 }, (_, i) => [
      `Person ${i}`,
      ...Array.from({ length: 23 }, (__, k) => (i * k) % 5),
    ]);
    const bytes = xlsx([{ name: 'People', rows }]);
    expect(bytes.length).to.be.greaterThan(50_000);
    expect(String.fromCharCode(...bytes.subarray(0, 2))).to.equal('PK');
    // a violation is told in a task of its own
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(broken).to.have.lengthOf(1);
  });
});
