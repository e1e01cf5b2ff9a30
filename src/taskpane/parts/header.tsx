import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane, useSession, useTexts } from "../pane-context";
import { FrameButton } from "./frame-button";
import { ReadAgainIcon, SettingsIcon, ToolboxIcon } from "./frame-icons";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "4px", padding: "4px 4px 0 12px" },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

export function Header() {
  const session = useSession();
  const { busy, page } = usePane();
  const texts = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <span className={styles.name}>{texts.product}</span>
      <FrameButton name={texts.readAgain} isDisabled={busy !== null} onClick={() => { void session.read(); }}><ReadAgainIcon /></FrameButton>
      <FrameButton name={texts.toolboxTitle} isCurrent={page === "toolbox"} onClick={() => { session.open("toolbox"); }}><ToolboxIcon /></FrameButton>
      <FrameButton name={texts.settingsTitle} isCurrent={page === "settings"} onClick={() => { session.open("settings"); }}><SettingsIcon /></FrameButton>
    </div>
  );
}
