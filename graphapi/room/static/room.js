// What a page does beyond its links and forms, all of which work without this. Each part looks for its own mark in the page.
import { dressMaps } from './map.js';
import { follow } from './swap.js';
import { dressDays } from './days.js';
import { dressReport } from './report.js';

function dress(root) {
  dressMaps(root);
  dressDays(root);
  dressReport(root);
}

dress(document);
follow(dress);
