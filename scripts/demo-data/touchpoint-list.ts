import { textTable } from "./text-table.ts";

/** The customer journey: `touchpoints.csv`. */
export const touchpointList = textTable(
  ["touchpoint_id", "name", "stage", "position", "drivers", "barriers", "moment_of_truth", "department"],
  `
discover | Sees an offer | Discover | 1 | Ideas for a room, not only prices; friends who recommend us | Leaflets that show what is sold out | no | Marketing
online | Online shop and app | Discover | 2 | Stock of the nearest shop; real photos; saved lists | Crashes; search that finds nothing | no | IT
visit | Comes into the shop | Choose | 3 | Clear ways; parking; tidy displays | Closed by power cuts; crowded on Saturdays | no | Shops
choice | Finds the article | Choose | 4 | Everything on the shelf; samples to touch | Empty shelves; no price tag | no | Purchasing
advice | Gets advice | Choose | 5 | Somebody comes at once and knows the range | Nobody to ask; two opinions from two people | yes | Shops
checkout | Pays | Buy | 6 | Short queue; any card; club card on the phone | Tills that fail | no | Shops
delivery | Receives the delivery | Receive | 7 | The promised day is kept; carried upstairs | Late parcels; no word about the delay | yes | Logistics
support | Asks for help | Use | 8 | One call is enough; one person stays with the case | Told the story three times; long wait on the phone | no | Call centre
returns | Returns or complains | Use | 9 | Money back without a quarrel | Receipt demanded; two weeks until a reply | yes | Shops
club | Comes back as a club member | Stay | 10 | Care tips; early access; a bonus that is easy to use | E-mails about what they have already bought | no | Marketing
`,
);
