import { expose } from "comlink";
import { createLibraryService } from "./library-service.ts";

expose(createLibraryService());
