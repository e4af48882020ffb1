/** A shop. `opened` is the first full month of trade of shops that opened while data was kept. */
export interface Shop {
  readonly zone: string;
  readonly name: string;
  readonly region: string;
  readonly format: "flagship" | "city" | "retail park";
  readonly floorArea: number;
  readonly staff: number;
  readonly openedYear: number;
  readonly parking: number;
  readonly firstMonth?: string;
}

type Row = readonly [string, string, Shop["format"], number, number, number, number, string?];

const REGIONS: Readonly<Record<string, readonly Row[]>> = {
  "Western Ukraine": [
    ["lviv-centre", "Lviv, Centre", "flagship", 980, 19, 2009, 0],
    ["lviv-sykhiv", "Lviv, Sykhiv", "retail park", 820, 15, 2015, 60],
    ["ivano-frankivsk", "Ivano-Frankivsk", "city", 640, 13, 2013, 12],
    ["ternopil", "Ternopil", "city", 610, 12, 2014, 20],
    ["chernivtsi", "Chernivtsi", "city", 590, 12, 2016, 0],
    ["uzhhorod", "Uzhhorod", "city", 560, 11, 2017, 15],
    ["lutsk", "Lutsk", "retail park", 680, 12, 2016, 45],
    ["rivne", "Rivne", "retail park", 670, 12, 2018, 50],
  ],
  "Central and Southern Ukraine": [
    ["kyiv-podil", "Kyiv, Podil", "flagship", 1040, 21, 2008, 0],
    ["kyiv-obolon", "Kyiv, Obolon", "retail park", 860, 16, 2012, 80],
    ["kyiv-pozniaky", "Kyiv, Pozniaky", "retail park", 840, 16, 2014, 70],
    ["vinnytsia", "Vinnytsia", "city", 650, 13, 2013, 18],
    ["zhytomyr", "Zhytomyr", "city", 580, 11, 2017, 10],
    ["cherkasy", "Cherkasy", "city", 600, 12, 2016, 16],
    ["odesa", "Odesa", "city", 760, 15, 2011, 0],
    ["dnipro", "Dnipro", "retail park", 800, 15, 2012, 65],
  ],
  Poland: [
    ["warszawa-mokotow", "Warsaw, Mokotów", "flagship", 960, 18, 2010, 0],
    ["warszawa-wola", "Warsaw, Wola", "retail park", 830, 15, 2015, 90],
    ["krakow", "Kraków", "city", 740, 15, 2011, 0],
    ["wroclaw", "Wrocław", "city", 720, 14, 2012, 0],
    ["poznan", "Poznań", "retail park", 780, 14, 2014, 75],
    ["gdansk", "Gdańsk", "city", 690, 13, 2013, 8],
    ["lublin", "Lublin", "retail park", 650, 12, 2017, 55],
    ["rzeszow", "Rzeszów", "retail park", 620, 12, 2024, 60, "2024-05"],
  ],
  "Czechia and Slovakia": [
    ["praha-smichov", "Prague, Smíchov", "flagship", 920, 18, 2010, 0],
    ["praha-karlin", "Prague, Karlín", "city", 700, 14, 2016, 0],
    ["brno", "Brno", "city", 690, 13, 2012, 14],
    ["ostrava", "Ostrava", "retail park", 720, 13, 2015, 85],
    ["plzen", "Plzeň", "city", 600, 12, 2023, 10, "2023-10"],
    ["bratislava", "Bratislava", "city", 730, 14, 2011, 0],
    ["kosice", "Košice", "retail park", 640, 12, 2016, 50],
  ],
  Hungary: [
    ["budapest-buda", "Budapest, Buda", "retail park", 810, 15, 2013, 70],
    ["budapest-pest", "Budapest, Pest", "flagship", 900, 17, 2010, 0],
    ["debrecen", "Debrecen", "city", 630, 12, 2015, 20],
    ["szeged", "Szeged", "city", 600, 12, 2016, 12],
    ["gyor", "Győr", "city", 590, 11, 2017, 18],
  ],
};

function shop(region: string, row: Row): Shop {
  const [zone, name, format, floorArea, staff, openedYear, parking, firstMonth] = row;
  const common = { zone, name, region, format, floorArea, staff, openedYear, parking };
  return firstMonth === undefined ? common : { ...common, firstMonth };
}

/** The 36 shops of the demonstration company, region by region. */
export const zoneList: readonly Shop[] = Object.entries(REGIONS).flatMap(([region, rows]) =>
  rows.map((row) => shop(region, row)),
);
