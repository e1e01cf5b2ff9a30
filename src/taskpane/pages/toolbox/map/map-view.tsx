import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Issue } from "../../../../core/issue";
import { mapPageWords } from "../../../../core/language/map-page-words";
import { strategyWords } from "../../../../core/language/strategy-words";
import { DRAWING_WIDTH, layoutMap } from "../../../../core/strategy/layout";
import { mapSvg } from "../../../../core/strategy/map-svg";
import type { MapDecision, MapSummary } from "../../../../workbook/tasks";
import { usePane, useSession, useTexts, useWords } from "../../../pane-context";
import type { SelectedCell } from "../../../pane-host";
import { useCommonStyles } from "../../../parts/common-styles";
import { IssueList } from "../../../parts/issue-list";
import { Section } from "../../../parts/section";
import { download } from "../../share/download";
import { AddLink } from "./add-link";
import { ChosenObjective } from "./chosen-objective";
import { LinkCard } from "./link-card";
import { MapChecks } from "./map-checks";
import { cellOf, objectiveAt, openLinks, withDecision } from "./map-decisions";
import { MapDrawing } from "./map-drawing";
import { MapList } from "./map-list";

export interface MapViewProps {
  readonly summary: MapSummary;
  readonly issues: readonly Issue[];
  readonly decisions: readonly MapDecision[];
  readonly onDecisions: (decisions: readonly MapDecision[]) => void;
}

/** The drawing, the links to be answered, how complete the map is, and what to look at. */
export function MapView({ summary, issues, decisions, onDecisions }: MapViewProps) {
  const { map, rows } = summary;
  const words = useWords(mapPageWords);
  const texts = new Map(map.objectives.map(({ id, text }) => [id, text]));
  const open = openLinks(map);
  const others = map.links.filter((link) => !open.includes(link));
  const card = { rows, textOf: (id: string) => texts.get(id) ?? "", onDecide: (more: readonly MapDecision[]) => { onDecisions(more.reduce(withDecision, decisions)); } };
  const found = issues.filter(({ code, severity }) => code.startsWith("map-") || severity === "error");
  return (
    <>
      <MapChecks summary={summary} />
      <Drawing summary={summary} />
      <Section title={words.open({ count: open.length })}><OpenLinks open={open} {...card} /></Section>
      {others.length === 0 ? null : <Section title={words.all({ count: others.length })}><Cards links={others} {...card} /></Section>}
      <Section title={words.add}><AddLink map={map} onDecide={card.onDecide} /></Section>
      {found.length === 0 ? null : <Section title={words.issues}><IssueList issues={found} /></Section>}
    </>
  );
}

function Drawing({ summary: { map, language: ofSheets } }: { readonly summary: MapSummary }) {
  const session = useSession();
  const { selected } = usePane();
  const words = useWords(mapPageWords);
  const { legend } = useWords(strategyWords).map;
  const common = useCommonStyles();
  const [choice, setChoice] = useState<{ readonly id: string; readonly during: SelectedCell | null } | null>(null);
  const inSheet = selected === null ? null : objectiveAt(map, selected);
  const id = choice !== null && (choice.during === selected || inSheet === null) ? choice.id : inSheet;
  const chosen = map.objectives.find((one) => one.id === id);
  const choose = (next: string): void => {
    setChoice({ id: next, during: selected });
    const objective = map.objectives.find((one) => one.id === next);
    const cell = objective === undefined ? null : cellOf(objective);
    if (cell !== null) session.show(cell);
  };
  const save = (): void => {
    const { map: said } = strategyWords(ofSheets);
    download("strategy-map.svg", mapSvg(layoutMap(map, DRAWING_WIDTH), said.title, said.legend), "image/svg+xml");
  };
  return (
    <Section title={words.drawing}>
      <p className={common.hint}>{words.drawingHint} {legend}</p>
      <MapDrawing map={map} chosen={chosen?.id ?? null} onChoose={choose} />
      {chosen === undefined ? null : <ChosenObjective objective={chosen} map={map} />}
      <MapList map={map} />
      <div><Button size="small" onClick={save}>{words.saveSvg}</Button></div>
    </Section>
  );
}

type LinksProps = Omit<Parameters<typeof LinkCard>[0], "link">;

function OpenLinks({ open, ...card }: LinksProps & { readonly open: MapSummary["map"]["links"] }) {
  const words = useWords(mapPageWords);
  const common = useCommonStyles();
  if (open.length === 0) return <p className={common.hint}>{words.noOpen}</p>;
  return (
    <>
      <p className={common.hint}>{words.openHint}</p>
      <Cards links={open} {...card} />
      {open.length < 2 ? null : (
        <div><Button size="small" onClick={() => { card.onDecide(open.map(({ from, to }) => ({ kind: "answer", from, to, yes: true }))); }}>{words.confirmAll({ count: open.length })}</Button></div>
      )}
    </>
  );
}

const FIRST = 8;

function Cards({ links, ...card }: LinksProps & { readonly links: MapSummary["map"]["links"] }) {
  const texts = useTexts();
  const common = useCommonStyles();
  const [count, setCount] = useState(FIRST);
  const left = links.length - count;
  return (
    <>
      <ul className={common.plainList}>{links.slice(0, count).map((link) => <LinkCard key={`${link.from} ${link.to}`} link={link} {...card} />)}</ul>
      {left <= 0 ? null : <div><Button size="small" onClick={() => { setCount(links.length); }}>{texts.showMore({ count: left })}</Button></div>}
    </>
  );
}
