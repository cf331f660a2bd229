/** A configuration that nothing can start with; the message names each wrong variable. */
export class ConfigError extends Error {}
