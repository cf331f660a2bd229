import { expect } from 'chai';
import { parseVector, scores, severityLevel, type CvssVersion } from '../../../src/kernel/cvss';
import { drawFrom, joined, metricTables, pick, randomSegments, shuffled, type Draw } from './random-vectors';
import { faultOf, scoresOf, validVector } from './valid-vector';

const RUNS = 2_000;
const VERSIONS: readonly CvssVersion[] = ['3.1', '4.0'];

const forRuns = (seed: number, check: (draw: Draw) => void): void => {
  const draw = drawFrom(seed);
  Array.from({ length: RUNS }).forEach(() => check(draw));
};

const baseCount = (version: CvssVersion): number => metricTables[version].base.length;

const nameOf = (segment: string): string => segment.slice(0, segment.indexOf(':'));

const positionOf = (version: CvssVersion, segments: readonly string[], index: number): number =>
  joined(version, segments.slice(0, index)).length + (index === 0 ? 0 : 1);

const expectScore = (score: number, vector: string): void => {
  expect(score, vector).to.be.within(0, 10);
  expect(Number(score.toFixed(1)), vector).to.equal(score);
};

VERSIONS.forEach((version) => {
  describe(`Any valid CVSS ${version} vector`, () => {
    it('is read, kept as it stands and scored from 0 to 10 with one decimal', () => {
      forRuns(1, (draw) => {
        const text = joined(version, randomSegments(draw, version));
        const vector = validVector(text);
        const found = scores(vector);
        expect(vector.text).to.equal(text);
        [found.score, found.base, found.temporal, found.environmental].forEach((score) => expectScore(score, text));
        expect(found.severity).to.equal(severityLevel(found.score));
      });
    });

    it('has the same text and scores when its metrics come in another order', () => {
      forRuns(2, (draw) => {
        const segments = randomSegments(draw, version);
        const fixed = version === '3.1' ? 0 : baseCount(version);
        const permuted = joined(version, [...segments.slice(0, fixed), ...shuffled(draw, segments.slice(fixed))]);
        expect(validVector(permuted).text).to.equal(joined(version, segments));
        expect(scoresOf(permuted)).to.deep.equal(scoresOf(joined(version, segments)));
      });
    });

    it('is refused at the repetition when any of its metrics is repeated', () => {
      forRuns(3, (draw) => {
        const segments = randomSegments(draw, version);
        const first = draw(segments.length);
        const again = first + 1 + draw(segments.length - first);
        const name = nameOf(segments[first] ?? '');
        const row = [...metricTables[version].base, ...metricTables[version].optional].find((each) =>
          each.startsWith(`${name}:`),
        );
        const repetition = `${name}:${pick(draw, (row ?? '').slice(name.length + 1).split(','))}`;
        const repeated = segments.toSpliced(again, 0, repetition);
        expect(faultOf(joined(version, repeated))).to.deep.equal({
          position: positionOf(version, repeated, again),
          message: `${name} is repeated`,
        });
      });
    });

    it('is refused with the name of the metric when a base metric is taken away', () => {
      forRuns(4, (draw) => {
        const segments = randomSegments(draw, version);
        const index = draw(baseCount(version));
        const name = nameOf(segments[index] ?? '');
        const rest = segments.toSpliced(index, 1);
        const { position, message } = faultOf(joined(version, rest));
        const placed = version === '4.0' && index < rest.length;
        expect(position).to.equal(placed ? positionOf(version, rest, index) : joined(version, rest).length);
        expect(message.startsWith(placed ? `${name} is missing here` : 'mandatory metrics are missing')).to.equal(true);
        expect(message).to.match(new RegExp(`\\b${name}\\b`));
      });
    });

    it('is refused at its value when one has a value of no metric', () => {
      forRuns(5, (draw) => {
        const segments = randomSegments(draw, version);
        const index = draw(segments.length);
        const name = nameOf(segments[index] ?? '');
        const broken = segments.with(index, `${name}:${pick(draw, ['', 'n', 'Z', 'NN', ' N', 'N '])}`);
        const { position, message } = faultOf(joined(version, broken));
        expect(position).to.equal(positionOf(version, broken, index) + name.length + 1);
        expect(message).to.contain(`is no value of ${name}:`);
      });
    });

    it('is either read or refused within its length, never anything else, after random damage', () => {
      const alphabet = Array.from('ACEHILMNPRSUVX:/.034 \n\u0000é😀');
      forRuns(6, (draw) => {
        const text = joined(version, randomSegments(draw, version));
        const at = draw(text.length);
        const damaged = text.slice(0, at) + pick(draw, ['', ...alphabet]) + text.slice(at + draw(3));
        const parsed = parseVector(damaged);
        if (parsed.ok) expectScore(scores(parsed.value).score, damaged);
        else expect(parsed.error.position, damaged).to.be.within(0, damaged.length);
      });
    });
  });
});

describe('Any CVSS 4.0 vector', () => {
  it('is refused where its base metrics leave the order of the specification', () => {
    forRuns(7, (draw) => {
      const segments = randomSegments(draw, '4.0');
      const count = baseCount('4.0');
      const permuted = [...shuffled(draw, segments.slice(0, count)), ...segments.slice(count)];
      const wrong = permuted.findIndex((segment, index) => segment !== segments[index]);
      if (wrong < 0) return;
      const { position, message } = faultOf(joined('4.0', permuted));
      expect(position).to.equal(positionOf('4.0', permuted, wrong));
      expect(message.startsWith(`${nameOf(segments[wrong] ?? '')} is missing here`)).to.equal(true);
    });
  });

  it('keeps its scores when Not Defined metrics and supplemental ones are left out', () => {
    forRuns(8, (draw) => {
      const segments = randomSegments(draw, '4.0');
      const supplemental = ['S', 'AU', 'R', 'V', 'RE', 'U'];
      const bearing = segments.filter((each) => !each.endsWith(':X') && !supplemental.includes(nameOf(each)));
      expect(scoresOf(joined('4.0', bearing))).to.deep.equal(scoresOf(joined('4.0', segments)));
    });
  });
});
