// What a page does beyond its links and forms, all of which work without this. Each part looks for its own mark in the page.
import { dressMaps } from './map.js';
import { follow, away } from './swap.js';
import { fetchLater } from './later.js';
import { dressDays } from './days.js';
import { dressReport } from './report.js';

function dress(root) {
  dressMaps(root);
  dressDays(root);
  dressReport(root);
  fetchLater(root, dress, away);
}

dress(document);
follow(dress);
// on paper the address says which filters were set; it may have changed since the page came
addEventListener('beforeprint', () => (document.querySelector('.printed').textContent = location.href));
