const weaknesses = 900;

/** A SARIF 2.1.0 report of one tool: rules with a CWE each, every one found at as many places. */
export const sarif = (rules: number, placesEach: number): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'example-scanner',
            rules: Array.from({ length: rules }, (_, rule) => ({
              id: `rule-${rule}`,
              shortDescription: { text: `Weakness number ${rule} of the example scanner` },
              properties: { tags: [`external/cwe/cwe-${(rule % weaknesses) + 1}`], 'security-severity': '7.5' },
            })),
          },
        },
        results: Array.from({ length: rules * placesEach }, (_, index) => ({
          ruleId: `rule-${index % rules}`,
          message: { text: `A value that the caller controls reaches place ${index} without a check.` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: `src/module-${index % 97}/file-${index % 1009}.c` },
                region: { startLine: (index % 2000) + 1, startColumn: (index % 80) + 1 },
              },
            },
          ],
          partialFingerprints: { 'primaryLocationLineHash/v1': `place-${index}` },
        })),
      },
    ],
  });
