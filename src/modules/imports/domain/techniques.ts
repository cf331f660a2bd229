import type { Technique } from '../../vulnerabilities';
import type { Observation } from './observation';

/** What tools search for, where their names tell it. Everything else analyses code. */
const byTool: readonly (readonly [RegExp, Technique])[] = [
  [/^(gitleaks|secretlint|trufflehog|detect-secrets|ggshield|talisman)\b/i, 'SECRET'],
  [
    /^(checkov|tfsec|kics|terrascan|ansible-lint|hadolint|kube-?linter|kubesec|cfn-?(lint|nag)|templateanalyzer)\b/i,
    'IAC',
  ],
  [/^(trivy|grype|clair|anchore|dockle|docker scout)\b/i, 'CONTAINER'],
  [/^(osv-scanner|dependency-check|snyk open source|npm audit|pip-audit|retire\.?js)\b/i, 'SCA'],
  [/^(owasp )?(zap|zaproxy|nuclei|burp|nikto|arachni)\b/i, 'DAST'],
];

/** How a weakness was found: as the report tells, else from the tool's name, else from the kind of place. */
export const techniqueOf = ({ tool, place, technique }: Observation): Technique => {
  if (technique !== undefined) return technique;
  const named = byTool.find(([pattern]) => pattern.test(tool))?.[1];
  if (named !== undefined) return named;
  return place.kind === 'COMPONENT' ? 'SCA' : place.kind === 'INPUT' || place.kind === 'PORT' ? 'DAST' : 'SAST';
};

/**
 * The score of an observation: the tool's own; else the lowest score of the band that its SARIF level speaks of, since
 * a level is no score (SARIF 2.1.0 section 3.27.10: error, warning, note, none).
 */
export const scoreOf = ({ securitySeverity, level }: Observation): number =>
  securitySeverity ?? { ERROR: 7.0, WARNING: 4.0, NOTE: 0.1, NONE: 0.0 }[level];
