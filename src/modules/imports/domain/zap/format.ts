import type { Format } from '../formats/format';
import { peekXml } from '../formats/peek';
import { outlineJson } from './json';
import { outlineXml } from './xml';

/** The traditional reports of ZAP, in JSON and XML, with or without requests and responses. */
export const zap: Format = {
  name: 'ZAP',
  recognises: ({ names, element }) =>
    /^<OWASPZAPReport[\s>]/.test(element) ||
    (names.has('site') && (names.has('@version') || names.has('@programName'))),
  outline: async (chunks) => {
    const { xml, all } = await peekXml(chunks);
    return xml ? outlineXml(all) : outlineJson(all);
  },
};
