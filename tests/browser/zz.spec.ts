import { expect, openDebate, test } from "./support.ts";
import { current, expectFocusOn, drawn } from "./tree.ts";
import { made } from "./debate.ts";
import { openMade } from "./tree.ts";
test("dbg", async ({ page }) => {
  const N=3000;
  const claims: Record<string,string> = {};
  for (let i=0;i<=N;i++) claims[`c-${i}`]= i===1500?"Zebra":`Claim ${i}`;
  await openMade(page, made({positions:1, claims, relations: Array.from({length:N},(_,i)=>`c-${i+1} > c-0`)}));
  await current(page).focus();
  await page.keyboard.press("End");
  await expectFocusOn(page, `c-${N}`);
  for (const anchor of ["auto", "none"]) {
  await page.evaluate((a) => { (document.querySelector(".tree") as HTMLElement).style.overflowAnchor = a; }, anchor);
  for (const part of [0.9, 0.1]) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), part);
    await drawn(page); await drawn(page);
    const pos = () => page.evaluate(() => [scrollY, document.querySelector('[role=treeitem][tabindex="0"]')!.getBoundingClientRect().top, document.querySelectorAll('.gap').length, [...document.querySelectorAll('.tree > *')].map(e=>e.className==='gap'?'gap'+e.getAttribute('data-rows')+':'+e.getBoundingClientRect().height:e.getAttribute('data-claim')).filter((x,i,a)=>x!.startsWith('gap')||a[i-1]?.startsWith('gap')).join(' ')]);
    console.log(anchor, part, JSON.stringify(await pos()));
    await page.keyboard.press("z");
    await expectFocusOn(page, `c-1500`);
    console.log(JSON.stringify(await pos()));
    await drawn(page); await drawn(page); await drawn(page);
    console.log(JSON.stringify(await pos()));
    await page.keyboard.press("End");
    await expectFocusOn(page, `c-${N}`);
    await drawn(page); await drawn(page); await drawn(page);
    console.log("end", JSON.stringify(await pos()));
  }
  }
});
