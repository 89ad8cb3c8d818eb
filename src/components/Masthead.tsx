import { Fragment, type ReactNode } from "react";
import {
  facts,
  profile,
  proofOf,
  yearsText,
  type Certificate,
  type Education,
  type Profile,
  type SkillSlug,
} from "../data/index.ts";
import { paths } from "../paths.ts";
import { words } from "../words/index.ts";
import { External } from "./External.tsx";
import { Facts, present, type Row } from "./Facts.tsx";
import { PageLink } from "./PageLink.tsx";
import { PrintAddress } from "./PrintAddress.tsx";
import { Seal } from "./Seal.tsx";
import { SkillName } from "./SkillName.tsx";

/** Projects and years, as far as one of the skills was used. */
function proof(slugs: readonly [SkillSlug, ...SkillSlug[]]): string {
  const found = proofOf(facts, slugs);
  return found ? ` (${words.total(found.count, 0)}, ${yearsText([found.first, found.last])})` : "";
}

/** Names in a row, each leading to the projects that prove it. */
const listed = (names: readonly (readonly [name: ReactNode, slugs: readonly [SkillSlug, ...SkillSlug[]]])[]): ReactNode =>
  names.length === 0 ? undefined : names.map(([name, slugs], i) => (
    <Fragment key={slugs[0]}>
      {i ? ", " : ""}
      <PageLink className="link" to={paths.skill(slugs[0])}>
        {name}
      </PageLink>
      <span className="of-one-page">{proof(slugs)}</span>
    </Fragment>
  ));

const lines = <T,>(items: readonly T[] | undefined, line: (item: T) => ReactNode): ReactNode | undefined =>
  items?.length ? items.map((item, i) => <div key={i}>{line(item)}</div>) : undefined;

const school = ({ degree, school: name, years }: Education): string =>
  [degree, name, years && yearsText(years)].filter(Boolean).join(", ");

const certificate = ({ name, issuer, year, url }: Certificate): ReactNode => {
  const text = [name, issuer, year].filter(Boolean).join(", ");
  return url ? <External href={url}>{text}</External> : text;
};

/** The facts about the person; what the profile leaves out leaves no row. */
function profileRows(person: Profile): Row[] {
  const { count, kinds, span } = facts;
  return present([
    [words.languages, listed(person.languages.map((slug) => [<SkillName key={slug} slug={slug} />, [slug]]))],
    [words.strongIn, listed(person.strengths.map(({ name, skills }) => [name, skills]))],
    [words.experience, person.experience],
    [words.onRecord, words.onRecordText(count - kinds.contribution, kinds.contribution, yearsText(span))],
    [words.education, lines(person.education, school)],
    [words.certificates, lines(person.certificates, certificate)],
    [
      words.spokenLanguages,
      person.spokenLanguages?.map(({ name, level }) => (level ? `${name} (${level})` : name)).join(", "),
    ],
    [words.location, person.location],
    [words.email, person.email && <External href={`mailto:${person.email}`}>{person.email}</External>],
    [words.website, person.website && <External href={person.website} />],
    [words.github, person.github && <External href={person.github} />],
  ]);
}

/** Who: name, what he does, and the facts in short. */
export function Masthead({ person = profile }: { person?: Profile }) {
  const { nativeName, photo } = person;
  return (
    <header className="masthead">
      <Seal className="size-22" />
      <div>
        <h1 tabIndex={-1} className="font-text text-name">
          {person.name}{" "}
          {nativeName ? (
            <span lang={nativeName.lang} className="font-native text-[0.6em] whitespace-nowrap text-quiet">
              {nativeName.text}
            </span>
          ) : null}
        </h1>
        <p className="mt-3 max-w-[33rem] text-lead text-pretty">
          {person.role}. {person.headline}
        </p>
      </div>
      {photo ? <img className="w-22" src={photo.src} width={photo.width} height={photo.height} alt={photo.alt} /> : null}
      <Facts rows={profileRows(person)} className="masthead-facts" />
      <PrintAddress path={paths.home} />
    </header>
  );
}
