/* What the importers made of these reports before: as they were computed then. */

export interface FormerlyKnown {
  readonly where: string;
  readonly specific: string | null;
  readonly tool: string | null;
  readonly content: string | null;
  readonly location: string;
}

export const formerly = {
  grype: [
    {
      where: 'pkg:rpm/rhel/kernel@5.14.0-1.el9',
      specific: 'acme/shop',
      tool: null,
      content: '9Qgz78bfh1OU3rdP_5GLeeXR',
      location: 'L9aSsJcf8lcmEL3auHKYgu-h',
    },
    {
      where: 'pkg:rpm/rhel/kernel@5.14.0-2.el9',
      specific: 'acme/shop',
      tool: null,
      content: '9Qgz78bfh1OU3rdP_5GLeeXR',
      location: 'rleaSanEKndK9KsBuAWfwtms',
    },
  ],
  architectures: [
    {
      where: 'pkg:rpm/rhel/glibc@2.34-100.el9',
      specific: 'acme/shop',
      tool: null,
      content: 'gjKe1PIFV7AU2PCPyM7hs-6T',
      location: 'u2FXsAyBgSgFq9UnrcxX6F_X',
    },
    {
      where: 'pkg:rpm/rhel/glibc@2.34-100.el9',
      specific: 'acme/shop',
      tool: null,
      content: 'gjKe1PIFV7AU2PCPyM7hs-6T',
      location: 'u2FXsAyBgSgFq9UnrcxX6F_X',
    },
  ],
  trivyOnFile: [
    {
      where: 'web/Dockerfile/Dockerfile',
      specific: null,
      tool: null,
      content: 'Ei1xkEkG8j9JcGSjismhVS_V',
      location: 'CbP9PRVqsES9Xddx-o_3e9Jb',
    },
  ],
  trivyOnJar: [
    {
      where: 'pkg:maven/acme/core@2.14.1',
      specific: 'lib/core-2.14.1.jar/core.jar',
      tool: null,
      content: 'y2Z_9__sSSeQNRWS9PS4uQ9K',
      location: '1c3xzgnlfn0-M7jxuVwI310l',
    },
  ],
  trivyOutwards: [
    {
      where: 'infra/live/modules/main.tf',
      specific: null,
      tool: null,
      content: 'SpGi9mNaCXmxk_T1YmxzqjfW',
      location: 'j-Zf0lgCYshDCHctiNPq_7sn',
    },
    {
      where: 'infra/live/main.tf',
      specific: null,
      tool: null,
      content: 'EsXRJqBommFxdBwXtyiYDT_b',
      location: 'K6AztkWr7ga5og_Oi2DqLn1G',
    },
  ],
  bom: [
    {
      where: 'pkg:maven/acme/core@2.14.1',
      specific: 'lib/core-2.14.1.jar',
      tool: null,
      content: 'KsMI662etUoGreDdaz4IcShd',
      location: 'd3ho1VccBBpVqFO_sjeAIOnY',
    },
    {
      where: 'pkg:npm/lib@1.0',
      specific: 'src/Shop.java#121',
      tool: null,
      content: 'P3w8bSp39lbrVM61fvuz9Akc',
      location: 'xmP6OT4P2ts9ala4aupsFfft',
    },
    {
      where: 'pkg:deb/debian/zlib@1%3A1.2.11%2Bdfsg-2',
      specific: 'pom.xml',
      tool: null,
      content: 'QlyC7EYXLKNst4XbvszXe7qw',
      location: '4fny7wT3C534FsZPKxRMVp__',
    },
    {
      where: 'pkg:golang/example.com/mod@1.4.0',
      specific: 'pom.xml',
      tool: null,
      content: 'iiq0uv5EhgG9utAsL1mqJdjs',
      location: 'VaAwG6e0Z4CP-B39xI4kX2Pm',
    },
    {
      where: 'pkg:rpm/rhel/bash@5.1.8-9.el9',
      specific: 'pom.xml',
      tool: null,
      content: 'ben2v34rS471ZcRwdo3Zt6fV',
      location: 'wezjw27gDqSouUYn2B3ae0Mz',
    },
  ],
  image: [
    {
      where: 'pkg:maven/acme/core@2.14.1',
      specific: 'acme/shop:/app/lib/core-2.14.1.jar',
      tool: null,
      content: 'i7mN_BP8sLX1jh5jgNs7ZALN',
      location: 'HAtv6Af-2FoYez6TLk8ySPvi',
    },
  ],
  versions: [
    {
      where: 'pkg:deb/debian/zlib@1%3A2.0',
      specific: null,
      tool: null,
      content: 'fKJcuodruFHI4jz3v-iT9wtX',
      location: '5Mey1mjUcFM5ckljQrRgeCHk',
    },
    {
      where: 'pkg:deb/debian/zlib@1.9',
      specific: null,
      tool: null,
      content: 'fKJcuodruFHI4jz3v-iT9wtX',
      location: 'tyHLOY6uCJx7-GwDP8jxqfrC',
    },
  ],
  namedAlone: [
    {
      where: 'pkg:npm/lodash',
      specific: null,
      tool: null,
      content: 'sj2_ugY6Q36-Mqbzvdxjt55E',
      location: 'XsAnKUwCxR21OYIeAqqb5nnB',
    },
    {
      where: 'pkg:rpm/rhel/bash',
      specific: null,
      tool: null,
      content: 'OzpHLiz_OLucfin8vVdteASi',
      location: 'bff2UUSlXmekxMDrWg5A9J5Q',
    },
  ],
  osv: [
    {
      where: 'pkg:generic/zlib',
      specific: 'third_party',
      tool: null,
      content: 'nSRnr3ZLCWsEwxUP5lHBUJ-L',
      location: 'zWZIOihx_ou-pWvLToMN4mDU',
    },
    {
      where: 'pkg:pypi/django-rest@1.0',
      specific: 'srv/Django_Rest-1.0.dist-info/METADATA',
      tool: null,
      content: 'etsV0moGXuHEjR_pe3znA-7y',
      location: 'Cr6Su83ZN851TMOdPUqrtFgG',
    },
  ],
  gitleaks: [
    {
      where: 'config.yml',
      specific: null,
      tool: 'u0DYQwvz6fzDo3lR7eoUKqKM',
      content: null,
      location: 'Le6GvBxAIq9E942hcAyQiFP6',
    },
    {
      where: 'config.yml',
      specific: null,
      tool: 'u0DYQwvz6fzDo3lR7eoUKqKM',
      content: null,
      location: 'NDioooX9hVNe7WkCokxUZeHZ',
    },
  ],
  checkout: [
    {
      where: 'builds/acme/shop/web/server.js',
      specific: null,
      tool: null,
      content: 'z6I-TRzrvTjpqiQc37E7OXIj',
      location: 'xRuZv3ZwLHXlbSvGMDqjSXOj',
    },
    {
      where: 'builds/acme/shop/web/server.js',
      specific: null,
      tool: null,
      content: 'z6I-TRzrvTjpqiQc37E7OXIj',
      location: '3sJl5N9rXOQ57PkBNKKQ4t5Q',
    },
    {
      where: 'builds/acme/shop/lib/run.js',
      specific: null,
      tool: null,
      content: 'eG9FOBdOb5xa7RRzL8gaP2Sh',
      location: '1OBpvO9ghp_Cy7JxMP7n6bhN',
    },
  ],
  prefix: [
    {
      where: 'srv/shop/web/server.js',
      specific: null,
      tool: null,
      content: 'caiEMjEjsmUPD-U-2QdUA_ZW',
      location: '9_pYoXypMF1h3kCDAiMnqJUQ',
    },
    {
      where: 'srv/shop/web/server.js',
      specific: null,
      tool: null,
      content: 'caiEMjEjsmUPD-U-2QdUA_ZW',
      location: 'Tz88m4J2opKTegZjpJ_sDzrt',
    },
    {
      where: 'srv/shop/lib/run.js',
      specific: null,
      tool: null,
      content: 's_dFGPcY_mdER7sQyE-BhCHr',
      location: 'ZYz222WZ0-vUwiXLXS3tyMCj',
    },
  ],
  semgrepInCheckout: [
    {
      where: 'builds/acme/shop/lib/run.js',
      specific: null,
      tool: null,
      content: 'u0UV6zaxWOjIWTPb_rv01QiK',
      location: 'sOQLxVpU8Cg7QCzIDKL8_vDa',
    },
  ],
} as const satisfies Record<string, readonly FormerlyKnown[]>;
