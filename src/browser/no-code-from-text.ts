import { z } from "zod";

// The site's policy forbids code made of text, which zod would otherwise try as soon as a schema is declared: this comes before any other import.
z.config({ jitless: true });
