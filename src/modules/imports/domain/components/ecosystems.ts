/* Which type of package URL the ecosystems and package types of tools mean. */

type Types = ReadonlyMap<string, string>;

const types = (text: string): Types =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .flatMap((line) => {
        const [type = '', names = ''] = line.split('=');
        return names.split(',').map((name) => [name, type] as const);
      }),
  );

/** Ecosystems of OSV (ossf.github.io/osv-schema, "Defined ecosystems"), in lower case and without what follows a colon. */
const osv = types(`
  npm=npm pypi=pypi golang=go maven=maven cargo=crates.io nuget=nuget gem=rubygems composer=packagist pub=pub hex=hex
  conan=conancenter hackage=hackage cran=cran,bioconductor bitnami=bitnami swift=swifturl github=github_actions
  deb/debian=debian deb/ubuntu=ubuntu apk/alpine=alpine apk/wolfi=wolfi apk/chainguard=chainguard
  rpm/almalinux=almalinux rpm/rocky=rocky_linux rpm/redhat=red_hat rpm/opensuse=opensuse rpm/suse=suse
  rpm/mageia=mageia rpm/openeuler=openeuler julia=julia
`);

/** Types of Trivy's results, and of Grype's artifacts. */
const tools = types(`
  npm=npm,yarn,pnpm,bun,node-pkg,javascript,jsp pypi=pip,pipenv,poetry,uv,python-pkg,python,pylock
  golang=gomod,gobinary,go-module cargo=cargo,rustbinary,rust-crate,rust-binary gem=bundler,gemspec,gem
  maven=jar,pom,gradle,sbt,java-archive,jenkins-plugin composer=composer,composer-vendor,php-composer
  nuget=nuget,dotnet-core,dotnet,packages-props conan=conan cocoapods=cocoapods,pod swift=swift pub=pub,dart-pub
  hex=hex,erlang-otp conda=conda,conda-pkg,conda-environment julia=julia hackage=hackage github=github-action
  deb/debian=debian deb/ubuntu=ubuntu deb=deb apk/alpine=alpine apk/wolfi=wolfi apk/chainguard=chainguard apk=apk
  rpm/redhat=redhat rpm/centos=centos rpm/rocky=rocky rpm/almalinux=alma rpm/amazon=amazon rpm/oracle=oracle
  rpm/fedora=fedora rpm/photon=photon rpm/suse=suse,sles,sle,slem rpm/opensuse=opensuse,opensuse.leap rpm=rpm
  bitnami=bitnami alpm=alpm
`);

const find = (all: Types, name: string): string => all.get(name.trim().toLowerCase().replaceAll(' ', '_')) ?? 'generic';

/** The type for an ecosystem of OSV such as `PyPI` or `Debian:12`, with a namespace where it implies one (`deb/debian`). */
export const ecosystemType = (ecosystem: string): string => find(osv, ecosystem.split(':', 1)[0] ?? '');

/** The same for a tool's type of package, such as `gomod` or `java-archive`. */
export const toolType = (type: string): string => find(tools, type);

/** Whether packages of a type belong to an operating system, whose database is no manifest. */
export const isSystem = (purl: string): boolean => /^pkg:(?:deb|rpm|apk|alpm)\//.test(purl);
