/** Must come before any schema is made: the site's policy forbids code made of text, which zod would try first. */
import { z } from "zod";

z.config({ jitless: true });
