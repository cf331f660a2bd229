import type { Technique } from '../../modules/vulnerabilities';

/** A weakness for load tests: its CWE number, title, score and how it is found. */
export type WeaknessSketch = readonly [cwe: number, title: string, score: number, technique: Technique];

/** The busiest first. Titles shorten those of the CWE list (MITRE, version 4). */
export const weaknessSketches: readonly WeaknessSketch[] = [
  [79, 'Cross-site scripting', 6.1, 'SAST'],
  [89, 'SQL injection', 9.3, 'SAST'],
  [798, 'Hard-coded credentials', 8.7, 'SECRET'],
  [22, 'Path traversal', 7.1, 'SAST'],
  [1104, 'Unmaintained component', 4.8, 'SCA'],
  [327, 'Broken cryptography', 5.9, 'SAST'],
  [352, 'Cross-site request forgery', 5.1, 'SAST'],
  [862, 'Missing authorization', 8.2, 'SAST'],
  [502, 'Deserialization of untrusted data', 9.2, 'SAST'],
  [200, 'Exposure of sensitive information', 4.3, 'DAST'],
  [611, 'XML external entities', 7.5, 'SAST'],
  [918, 'Server-side request forgery', 8.0, 'SAST'],
  [78, 'OS command injection', 9.4, 'SAST'],
  [20, 'Improper input validation', 3.7, 'SAST'],
  [732, 'Too many permissions', 5.5, 'IAC'],
  [1021, 'Clickjacking', 2.3, 'DAST'],
  [250, 'Container runs as root', 6.3, 'CONTAINER'],
  [601, 'Open redirect', 4.7, 'SAST'],
  [295, 'Improper certificate validation', 7.4, 'SAST'],
  [400, 'Uncontrolled resource consumption', 6.9, 'SAST'],
  [532, 'Sensitive information in a log', 2.1, 'SAST'],
  [614, 'Cookie without Secure', 3.1, 'DAST'],
  [330, 'Predictable random values', 5.3, 'SAST'],
  [94, 'Code injection', 9.3, 'SAST'],
  [1333, 'Slow regular expression', 5.8, 'SAST'],
  [434, 'Upload of dangerous files', 8.6, 'SAST'],
  [287, 'Improper authentication', 8.8, 'SAST'],
  [119, 'Access outside a buffer', 7.8, 'SAST'],
  [416, 'Use after free', 8.4, 'SAST'],
  [209, 'Error message tells too much', 2.7, 'DAST'],
];
