// A React app around an explorer: what the reader does in it is the app's state, and the app's buttons act in it.
import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function App() {
  const debate = useRef(null);
  const [shown, show] = useState(true);
  const [claim, choose] = useState(null);
  const [weighed, weigh] = useState(0);
  const [view, go] = useState("tree");
  return (
    <>
      <h1>A debate in a React app</h1>
      <p role="status">
        {claim ? `You are at the claim ${claim}.` : "No claim is chosen."} You have weighed {weighed} {weighed === 1 ? "time" : "times"}.
      </p>
      <div className="tools">
        <button type="button" onClick={() => debate.current?.select("c-gap")}>Go to the first reason</button>
        <button type="button" onClick={() => debate.current?.undo()}>Undo</button>
        <button type="button" onClick={() => go(view === "tree" ? "clash" : "tree")}>{view === "tree" ? "Issue by issue" : "As a tree"}</button>
        <button type="button" onClick={() => show(!shown)}>{shown ? "Take it away" : "Bring it back"}</button>
      </div>
      {shown && (
        <fulcrum-debate
          ref={debate}
          view={view}
          onfulcrum-select={(event) => choose(event.detail.claim)}
          onfulcrum-stance={() => weigh((count) => count + 1)}
          onfulcrum-view={(event) => go(event.detail.view)}
        />
      )}
    </>
  );
}

createRoot(document.querySelector("#app")).render(<App />);
