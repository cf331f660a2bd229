import { expect } from 'chai';
import { at, observeOne, type Json } from './documents';

const base = { ruleId: 'R1', message: { text: 'found' } };

describe('the detail of a result', () => {
  const detailOf = async (result: Json, parts: Json = {}): Promise<Record<string, never>> =>
    JSON.parse((await observeOne({ ...base, ...result }, parts)).detail ?? '{}') as Record<string, never>;
  it('keeps flows with their steps, also those by index', async () => {
    const step = (uri: string, line: number, text: string): Json => ({
      location: { ...at(uri, { startLine: line }), message: { text } },
    });
    const parts = { threadFlowLocations: [step('s.c', 9, 'shared')] };
    const codeFlows = [
      {
        message: { text: 'flow' },
        threadFlows: [
          { id: 't1', locations: [step('a.c', 1, 'source'), { index: 0 }] },
          { locations: [step('b.c', 2, 'other')] },
        ],
      },
    ];
    expect(await detailOf({ codeFlows }, parts)).to.deep.equal({
      codeFlows: [
        {
          flow: 0,
          thread: 't1',
          message: 'flow',
          steps: [
            { where: 'a.c', line: 1, message: 'source' },
            { where: 's.c', line: 9, message: 'shared' },
          ],
        },
        { flow: 0, message: 'flow', steps: [{ where: 'b.c', line: 2, message: 'other' }] },
      ],
    });
  });
  it('keeps related places, stacks, fixes, requests, links and counts', async () => {
    const detail = await detailOf({
      relatedLocations: [{ id: 1, ...at('r.c', { startLine: 4, startColumn: 2 }), message: { text: 'here' } }],
      stacks: [{ message: { text: 'crash' }, frames: [{ location: at('f.c', { startLine: 7 }) }] }],
      fixes: [
        {
          description: { text: 'use b' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'a.c' },
              replacements: [{ deletedRegion: { startLine: 1 }, insertedContent: { text: 'b' } }],
            },
          ],
        },
      ],
      webRequest: { method: 'GET', target: 'https://example.com/' },
      webResponse: { statusCode: 200 },
      workItemUris: ['https://example.com/1'],
      hostedViewerUri: 'https://example.com/r',
      occurrenceCount: 3,
      attachments: [{ artifactLocation: { uri: 'shot.png' } }],
      graphs: [{ description: { text: 'g' } }],
      properties: { team: 'blue' },
    });
    expect(detail).to.deep.equal({
      facts: { occurrenceCount: 3, hostedViewerUri: 'https://example.com/r' },
      properties: { team: 'blue' },
      workItemUris: ['https://example.com/1'],
      fixes: [
        { message: 'use b', changes: [{ where: 'a.c', replacements: [{ deleted: { startLine: 1 }, inserted: 'b' }] }] },
      ],
      webRequest: { method: 'GET', target: 'https://example.com/' },
      webResponse: { statusCode: 200 },
      attachments: [{ artifactLocation: { uri: 'shot.png' } }],
      relatedLocations: [{ id: 1, where: 'r.c', line: 4, column: 2, message: 'here' }],
      stacks: [{ message: 'crash', frames: [{ where: 'f.c', line: 7 }] }],
      graphs: [{ description: { text: 'g' } }],
    });
  });
  it('keeps offsets, the full rule id, the other format of the message and an unknown base', async () => {
    const result = {
      ruleId: 'R1/2',
      message: { text: 'a', markdown: '*a*' },
      locations: [at('a.c', { byteOffset: 0, byteLength: 5, charOffset: -1 }, { uriBaseId: 'HOME' })],
    };
    const found = await observeOne(result, {}, { rules: [{ id: 'R1' }] });
    expect(JSON.parse(found.detail ?? '')).to.deep.equal({
      facts: { ruleId: 'R1/2', base: 'HOME', byteOffset: 0, byteLength: 5, markdown: '*a*' },
    });
  });
  it('holds at most 64 KB and counts what was cut', async () => {
    const step = {
      location: {
        ...at('a/very/long/path.c', { startLine: 1, snippet: { text: 'é'.repeat(3000) } }),
        message: { text: 'm'.repeat(300) },
      },
    };
    const codeFlows = Array.from({ length: 5 }, () => ({
      threadFlows: [{ locations: Array.from({ length: 500 }, () => step) }],
    }));
    const properties = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`key${String(index)}`, 'v'.repeat(100)]),
    );
    const { detail } = await observeOne({
      ...base,
      codeFlows,
      properties,
      relatedLocations: Array.from({ length: 900 }, () => at('r.c', { startLine: 1 })),
    });
    expect(Buffer.byteLength(detail ?? '')).to.be.within(40_000, 65_536);
    const parsed = JSON.parse(detail ?? '') as {
      cut: Record<string, number>;
      codeFlows: { steps: unknown[]; left: number }[];
      relatedLocations: unknown[];
      properties: object;
    };
    expect(parsed.codeFlows[0]?.steps.length).to.be.above(3);
    expect((parsed.codeFlows[0]?.steps.length ?? 0) + (parsed.codeFlows[0]?.left ?? 0)).to.equal(500);
    expect(parsed.codeFlows.length + (parsed.cut['codeFlows'] ?? 0)).to.equal(5);
    expect(parsed.relatedLocations.length + (parsed.cut['relatedLocations'] ?? 0)).to.equal(900);
    expect(Object.keys(parsed.properties).length + (parsed.cut['properties'] ?? 0)).to.equal(3000);
  });
  it('is null when there is nothing more to say', async () => expect((await observeOne(base)).detail).to.equal(null));
  it('holds no credentials', async () => {
    const { detail } = await observeOne({
      ...base,
      properties: {
        apiKey: 'abcdefgh',
        note: 'uses ghp_0123456789abcdefghijABCDEFGHIJ456789',
        nested: { password: 'hunter22', count: 2 },
      },
    });
    expect(JSON.parse(detail ?? '')).to.deep.equal({
      properties: { apiKey: '[redacted]', note: 'uses ghp_[redacted]', nested: { password: '[redacted]', count: 2 } },
    });
  });
});
