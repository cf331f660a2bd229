// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Figures: 'openVulnerabilities' | 'acceptedVulnerabilities' | 'closedVulnerabilities' | 'exposure' | 'remediationRate' | 'maxOpenSeverity' | 'openAge' | 'lastReportedAt' | 'lastClosedAt' | 'meanDaysToRemediate' | 'weightedMeanDaysToRemediate' | 'window' | 'series';
  FiguresWindow: 'firstDay' | 'lastDay' | 'reportedVulnerabilities' | 'reportedExposure' | 'closedVulnerabilities' | 'closedExposure' | 'meanDaysToRemediate' | 'weightedMeanDaysToRemediate';
  FiguresPoint: 'firstDay' | 'lastDay' | 'reportedVulnerabilities' | 'closedVulnerabilities' | 'closedExposure' | 'remainingVulnerabilities' | 'acceptedVulnerabilities' | 'exposure';
  Finding: 'figures';
  GitRoot: 'figures';
  IPRoot: 'figures';
  URLRoot: 'figures';
  Group: 'figures';
  Organization: 'figures';
  Portfolio: 'figures';
  Root: 'figures';
};

interface DefinedEnumValues {
  SeriesStep: 'WEEK' | 'MONTH';
};

export type Figures = Pick<Types.Figures, DefinedFields['Figures']>;
export type DateTime = Types.DateTime;
export type SeverityLevel = Types.SeverityLevel;
export type FiguresWindow = Pick<Types.FiguresWindow, DefinedFields['FiguresWindow']>;
export type FiguresPoint = Pick<Types.FiguresPoint, DefinedFields['FiguresPoint']>;
export type SeriesStep = DefinedEnumValues['SeriesStep'];
export type Date = Types.Date;
export type Finding = Types.Finding;
export type Root = Types.Root;
export type GitRoot = Types.GitRoot;
export type IPRoot = Types.IpRoot;
export type URLRoot = Types.UrlRoot;
export type Group = Types.Group;
export type Organization = Types.Organization;
export type Portfolio = Types.Portfolio;

export type FiguresResolvers = Pick<Types.FiguresResolvers, DefinedFields['Figures']>;
export type FiguresWindowResolvers = Pick<Types.FiguresWindowResolvers, DefinedFields['FiguresWindow']>;
export type FiguresPointResolvers = Pick<Types.FiguresPointResolvers, DefinedFields['FiguresPoint']>;
export type FindingResolvers = Pick<Types.FindingResolvers, DefinedFields['Finding']>;
export type GitRootResolvers = Pick<Types.GitRootResolvers, DefinedFields['GitRoot']>;
export type IPRootResolvers = Pick<Types.IpRootResolvers, DefinedFields['IPRoot']>;
export type URLRootResolvers = Pick<Types.UrlRootResolvers, DefinedFields['URLRoot']>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;
export type PortfolioResolvers = Pick<Types.PortfolioResolvers, DefinedFields['Portfolio']>;
export type RootResolvers = Pick<Types.RootResolvers, DefinedFields['Root']>;

export interface Resolvers {
  Figures?: FiguresResolvers;
  FiguresWindow?: FiguresWindowResolvers;
  FiguresPoint?: FiguresPointResolvers;
  Finding?: FindingResolvers;
  GitRoot?: GitRootResolvers;
  IPRoot?: IPRootResolvers;
  URLRoot?: URLRootResolvers;
  Group?: GroupResolvers;
  Organization?: OrganizationResolvers;
  Portfolio?: PortfolioResolvers;
};