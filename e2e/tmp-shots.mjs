import { chromium } from 'playwright-core'
const base=process.argv[2], out=process.argv[3], only=process.argv[4]?.split(',')
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking']})
const people=await (await fetch(base+'/api/people')).json(); const reports=await (await fetch(base+'/api/reports')).json()
const pid=people.items[0].id, rid=reports.items.find(r=>r.name.startsWith('2-')).id
const screens={people:'#/people',person:`#/person/${pid}`,report:`#/report/${rid}`,reports:'#/reports',map:'#/map',inbox:'#/inbox',pairs:'#/pairs',changes:'#/changes',judgements:'#/judgements'}
for(const [w,h,scheme] of [[1280,860,'light'],[1280,860,'dark'],[390,844,'dark'],[390,844,'light']]){
 const ctx=await b.newContext({viewport:{width:w,height:h},colorScheme:scheme,locale:'en-GB'}); const page=await ctx.newPage()
 page.on('console',m=>{if(['error','warning'].includes(m.type()))console.log(w,m.text())}); page.on('pageerror',e=>console.log(w,'ERR',e.message))
 for(const [n,a] of Object.entries(screens)){ if(only&&!only.includes(n))continue; await page.goto(base+'/'+a); await page.waitForTimeout(700); await page.screenshot({path:`${out}/${n}-${w}-${scheme}.png`,fullPage:true});
  const over=await page.evaluate(()=>document.documentElement.scrollWidth-innerWidth); if(over>0)console.log(n,w,'overflow',over)}
 await ctx.close()}
await b.close()
