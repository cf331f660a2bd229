// Tenants. An organization has a name of its own on the installation, members and groups.
// Invariants: names are unique whatever the case of their letters; an organization is removed only when it has no groups.
export type { Organization } from './domain/organization';
export { addOrganization, removeOrganization, updateOrganization } from './operations/change-organizations';
export {
  organizationByName,
  organizationPage,
  organizationsByIds,
  organizationTenancy,
  organizationVisible,
  storedOrganizationByName,
  type OrganizationListArguments,
} from './operations/read-organizations';
