import { usePane, useSession, useTexts } from "../pane-context";
import { FrameButton } from "./frame-button";
import { ReadAgainIcon, SettingsIcon, ToolboxIcon } from "./frame-icons";

export function Header() {
  const session = useSession();
  const { busy, page } = usePane();
  const texts = useTexts();
  return (
    <div className="frame-bar">
      <span className="frame-name">{texts.product}</span>
      <FrameButton name={texts.readAgain} isDisabled={busy !== null} onClick={() => { void session.read(); }}><ReadAgainIcon /></FrameButton>
      <FrameButton name={texts.toolboxTitle} isCurrent={page === "toolbox"} onClick={() => { session.open("toolbox"); }}><ToolboxIcon /></FrameButton>
      <FrameButton name={texts.settingsTitle} isCurrent={page === "settings"} onClick={() => { session.open("settings"); }}><SettingsIcon /></FrameButton>
    </div>
  );
}
