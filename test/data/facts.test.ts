import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Importance = 'critical' | 'important' | 'optional';
/** Name, importance, and importanceMax where the role gives a range. */
type Fact = [name: string, importance?: Importance, importanceMax?: Importance];

interface When {
  context: string;
  importance?: Importance;
  target?: number;
  stretch?: number;
}
interface Skill {
  id: string;
  name: string;
  group?: string;
  use?: string;
  importance?: Importance;
  importanceMax?: Importance;
  when?: When[];
  appliesIn?: string[];
  target?: number;
  stretch?: number;
}
interface Profile {
  id: string;
  title: string;
  scale: { id: string; levels: { value: number; label: string }[] };
  contexts: { id: string; label: string }[];
  tiers: { id: string; title: string; skills: Skill[] }[];
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as unknown;
const profile = read('../../data/roles/senior-computer-vision-scientist.json') as Profile;
const skills = profile.tiers.flatMap((tier) => tier.skills);
const tierOf = (id: string) => profile.tiers.find((tier) => tier.id === id)?.skills ?? [];
const RANK: Record<Importance, number> = { optional: 1, important: 2, critical: 3 };

const TIERS: [id: string, title: string, skills: number][] = [
  ['must-have', 'Must-have', 8],
  ['good-to-have', 'Good-to-have', 6],
  ['advanced', 'Advanced', 5],
  ['emerging', 'Emerging', 4],
  ['soft-skills', 'Soft skills', 8],
  ['tools', 'Tools', 28],
  ['next-level', 'Next level', 5],
];

const SKILLS: Record<string, Fact[]> = {
  'must-have': [
    ['Deep learning for computer vision', 'critical'],
    ['Python-based ML development', 'critical'],
    ['PyTorch', 'critical'],
    ['Data and labeling strategy', 'critical'],
    ['Model evaluation and error analysis', 'critical'],
    ['Production ML fundamentals', 'important'],
    ['Optimization for inference', 'important'],
    ['Software engineering collaboration', 'important'],
  ],
  'good-to-have': [
    ['Vision-language and multimodal modeling', 'important'],
    ['Document AI / OCR pipelines', 'optional', 'important'],
    ['Video understanding and temporal modeling', 'optional'],
    ['Classical computer vision', 'optional'],
    ['Distributed training', 'important'],
    ['Experiment tracking discipline', 'important'],
  ],
  advanced: [
    ['Advanced evaluation design', 'critical'],
    ['Model compression and acceleration expertise', 'important', 'critical'],
    ['Domain adaptation and robustness', 'important'],
    ['Embedding-based retrieval and hybrid systems', 'optional', 'important'],
    ['Privacy-aware ML techniques', 'optional'],
  ],
  emerging: [
    ['Foundation vision models and adapter-based customization', 'important'],
    ['Agentic evaluation and synthetic data generation', 'optional', 'important'],
    ['On-device and edge AI optimization', 'optional'],
    ['Policy-aware and safety-aligned multimodal systems', 'important'],
  ],
  'soft-skills': [
    ['Scientific rigor and skepticism'],
    ['Structured problem framing'],
    ['Cross-functional communication'],
    ['Ownership and delivery focus'],
    ['Resilience and adaptability'],
    ['Mentorship and technical leadership'],
    ['Pragmatic decision-making under constraints'],
    ['Ethics and responsibility mindset'],
  ],
};

const TOOLS: [group: string, name: string, importance: Importance, appliesIn?: string[]][] = [
  ['Cloud platforms', 'Azure / AWS / GCP', 'important'],
  ['AI / ML frameworks', 'PyTorch', 'important'],
  ['AI / ML frameworks', 'TensorFlow / Keras', 'optional'],
  ['AI / ML acceleration', 'ONNX / ONNX Runtime', 'important'],
  ['AI / ML acceleration', 'TensorRT', 'optional', ['real-time', 'edge']],
  ['AI / ML tooling', 'Hugging Face (Transformers, Datasets)', 'important'],
  ['Experiment tracking', 'MLflow / Weights & Biases', 'important'],
  ['Data processing', 'NumPy / Pandas', 'important'],
  ['Data processing', 'Spark / Databricks', 'optional', ['large-scale']],
  ['Data labeling', 'Labelbox / Scale AI / CVAT', 'optional', ['startup', 'mid-size', 'documents']],
  ['Data versioning', 'DVC / lakehouse versioning', 'optional'],
  ['Model registry', 'MLflow Registry / SageMaker Registry / Azure ML Registry', 'important'],
  ['MLOps pipelines', 'Azure ML Pipelines / SageMaker Pipelines / Kubeflow', 'important'],
  ['Containers', 'Docker', 'important'],
  ['Orchestration', 'Kubernetes', 'important'],
  ['CI/CD', 'GitHub Actions / Azure DevOps / GitLab CI', 'important'],
  ['Source control', 'Git (GitHub/GitLab)', 'important'],
  ['IDE / dev tools', 'VS Code / PyCharm', 'important'],
  ['Observability', 'Prometheus / Grafana', 'optional', ['startup', 'developer-platforms', 'real-time']],
  ['Observability', 'OpenTelemetry', 'optional'],
  ['Logging', 'ELK / OpenSearch', 'optional', ['startup', 'developer-platforms', 'real-time']],
  ['Feature flags', 'LaunchDarkly / in-house flags', 'optional'],
  ['Testing / QA', 'PyTest', 'important'],
  ['Security', 'Secrets manager (Key Vault/Secrets Manager)', 'important'],
  ['Collaboration', 'Teams / Slack', 'important'],
  ['Documentation', 'Confluence / SharePoint / Notion', 'important'],
  ['Project management', 'Jira / Azure Boards', 'important'],
  ['Visualization', 'Matplotlib / Seaborn / Plotly', 'important'],
];

/** What each context must switch at least; "target" asks for a raised target or stretch. */
const SWITCHES: Record<string, [name: string, to: Importance | 'target'][]> = {
  'real-time': [
    ['Model compression and acceleration expertise', 'critical'],
    ['Optimization for inference', 'critical'],
    ['On-device and edge AI optimization', 'target'],
  ],
  'large-scale': [
    ['Distributed training', 'critical'],
    ['Distributed training', 'target'],
  ],
  documents: [['Document AI / OCR pipelines', 'important']],
  video: [['Video understanding and temporal modeling', 'target']],
  edge: [['On-device and edge AI optimization', 'target']],
  startup: [['Production ML fundamentals', 'critical']],
  'mid-size': [['Software engineering collaboration', 'critical']],
  enterprise: [
    ['Policy-aware and safety-aligned multimodal systems', 'critical'],
    ['Experiment tracking discipline', 'critical'],
    ['Privacy-aware ML techniques', 'important'],
  ],
  'productivity-software': [
    ['Document AI / OCR pipelines', 'important'],
    ['Vision-language and multimodal modeling', 'critical'],
  ],
  'security-software': [
    ['Domain adaptation and robustness', 'critical'],
    ['Policy-aware and safety-aligned multimodal systems', 'critical'],
  ],
  retail: [
    ['Embedding-based retrieval and hybrid systems', 'important'],
    ['Policy-aware and safety-aligned multimodal systems', 'critical'],
  ],
  'developer-platforms': [
    ['Software engineering collaboration', 'critical'],
    ['Production ML fundamentals', 'critical'],
  ],
  'product-led': [
    ['LaunchDarkly / in-house flags', 'important'],
    ['Software engineering collaboration', 'critical'],
  ],
  'service-led': [['Optimization for inference', 'critical']],
  regulated: [
    ['Privacy-aware ML techniques', 'important'],
    ['Experiment tracking discipline', 'critical'],
    ['Policy-aware and safety-aligned multimodal systems', 'critical'],
  ],
};

describe('the senior computer vision scientist', () => {
  it('has its tiers in order, with their counts', () => {
    expect(profile.id).toBe('senior-computer-vision-scientist');
    expect(profile.title).toBe('Senior Computer Vision Scientist');
    expect(profile.tiers.map((tier) => [tier.id, tier.title, tier.skills.length])).toEqual(TIERS);
  });

  it.each(Object.entries(SKILLS))('has the names and importances of %s', (tier, facts) => {
    const found = tierOf(tier).map((skill) => [skill.name, skill.importance, skill.importanceMax]);
    expect(found).toEqual(
      facts.map(([name, importance, importanceMax]) => [name, importance, importanceMax]),
    );
  });

  it('has the tools by group, with importance and the contexts in which they apply', () => {
    const found = tierOf('tools').map((tool) => [tool.group, tool.name, tool.importance, tool.appliesIn]);
    expect(found).toEqual(
      TOOLS.map(([group, name, importance, appliesIn]) => [group, name, importance, appliesIn]),
    );
    expect(tierOf('tools').filter((tool) => !tool.use)).toEqual([]);
  });

  it('gives soft and next-level skills no importance', () => {
    const rows = [...tierOf('soft-skills'), ...tierOf('next-level')];
    expect(rows.filter((skill) => skill.importance !== undefined || skill.when !== undefined)).toEqual([]);
  });

  it('uses each skill id once, in kebab-case', () => {
    const ids = skills.map((skill) => skill.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('keeps every skill but the context-specific tools without any context', () => {
    const bound = profile.tiers.flatMap((tier) => tier.skills.filter((s) => s.appliesIn).map(() => tier.id));
    expect(bound).toEqual(['tools', 'tools', 'tools', 'tools', 'tools']);
  });
});

describe('its contexts', () => {
  it('are all declared and all used', () => {
    const used = skills.flatMap((s) => [
      ...(s.when ?? []).map((when) => when.context),
      ...(s.appliesIn ?? []),
    ]);
    const declared = profile.contexts.map((context) => context.id);
    expect(new Set(declared).size).toBe(declared.length);
    expect([...new Set(used)].sort()).toEqual([...declared].sort());
    expect(declared).toEqual(Object.keys(SWITCHES));
  });

  it.each(Object.entries(SWITCHES))('%s switches what it must', (context, switches) => {
    for (const [name, to] of switches) {
      const row = skills.find(
        (skill) => skill.name === name && skill.when?.some((w) => w.context === context),
      );
      const when = row?.when?.find((entry) => entry.context === context);
      if (to === 'target') {
        const risen = (when?.target ?? 0) > (row?.target ?? 0) || (when?.stretch ?? 0) > (row?.stretch ?? 0);
        expect(risen, name).toBe(true);
      } else {
        expect(when?.importance, name).toBe(to);
      }
    }
  });

  it('only ever raise', () => {
    for (const skill of skills) {
      for (const when of skill.when ?? []) {
        const at = `${skill.id} in ${when.context}`;
        const target = when.target ?? skill.target ?? 0;
        const stretch = when.stretch ?? skill.stretch ?? 0;
        expect(target, at).toBeGreaterThanOrEqual(skill.target ?? 0);
        expect(stretch, at).toBeGreaterThanOrEqual(Math.max(target, skill.stretch ?? 0));
        if (when.importance && skill.importance)
          expect(RANK[when.importance], at).toBeGreaterThan(RANK[skill.importance]);
        if (when.importance && skill.importanceMax)
          expect(RANK[when.importance], at).toBeLessThanOrEqual(RANK[skill.importanceMax]);
      }
    }
  });
});

describe('the scales', () => {
  it.each([
    ['default-five-level', [0, 1, 2, 3, 4]],
    ['awareness-expert-four-level', [1, 2, 3, 4]],
    ['agreement-five-level', [1, 2, 3, 4, 5]],
    ['interview-three-level', [1, 2, 3]],
  ])('%s has its levels, each with label and description', (id, values) => {
    const scale = read(`../../data/scales/${id}.json`) as {
      id: string;
      title: string;
      levels: { value: number; label: string; description: string }[];
    };
    expect(scale.id).toBe(id);
    expect(scale.title).toBeTruthy();
    expect(scale.levels.map((level) => level.value)).toEqual(values);
    expect(scale.levels.filter((level) => !level.label || !level.description)).toEqual([]);
  });

  it('default-five-level is the scale of the profile', () => {
    expect(profile.scale).toEqual(read('../../data/scales/default-five-level.json'));
  });
});
