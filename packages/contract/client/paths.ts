// Written by `npm run client` from the server's OpenAPI document; a test holds the two together.
export interface paths {
    "/api/ai/describe-picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is to be seen in a picture of the library */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        mediaId: string;
                        projectId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DescribedPicture"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/rewrite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A passage said otherwise
         * @description What the provider cannot do leaves the text as it is: `changed` is false and `remark` says why.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        instruction: string;
                        /**
                         * @default en
                         * @enum {string}
                         */
                        language?: "en" | "es" | "fr" | "de" | "it";
                        projectId: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RewrittenText"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/suggest-overlays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a narration could be shown as */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default en
                         * @enum {string}
                         */
                        language?: "en" | "es" | "fr" | "de" | "it";
                        narration: string;
                        projectId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuggestedOverlays"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/write-script": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A script for a topic
         * @description Without a language model it is written by rule, and `remark` says what that means.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 900 */
                        duration?: number;
                        /**
                         * @default en
                         * @enum {string}
                         */
                        language?: "en" | "es" | "fr" | "de" | "it";
                        outline?: string;
                        projectId: string;
                        /** @default calm */
                        tone?: string;
                        topic: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WrittenScript"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization’s keys, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ApiKey"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make a key for a script; it is shown this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt?: string;
                        name: string;
                        /**
                         * @default editor
                         * @enum {string}
                         */
                        role?: "admin" | "editor" | "viewer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeApiKey"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key; it is refused from then on */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what in the organization, the newest first */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    cursor?: string;
                    limit?: number;
                    userId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AuditEntry"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/callback/google": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where Google sends the browser back to */
        get: {
            parameters: {
                query?: {
                    code?: string;
                    state?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To where the person set out from, signed in. */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/google": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign in by Google: sends the browser there */
        get: {
            parameters: {
                query?: {
                    returnTo?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To Google. */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that tokens are signed with (RFC 7517) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            keys: {
                                alg: string;
                                crv?: string;
                                kid: string;
                                kty: string;
                                x?: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        invitation?: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session; its tokens are refused from then on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new token of this session, of 24 hours again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a link to choose a new password sent, if there is such an account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password; every session ends */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and in which organization */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/signup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an account and sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        invitation?: string;
                        /** @enum {string} */
                        language?: "en" | "es" | "fr" | "de" | "it";
                        name?: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an address */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/ways-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How accounts are made and entered here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WaysIn"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/avatars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who can speak in a property film, and in which voices
         * @description Costs nothing. A service that cannot answer is named among the failures; the others are shown.
         */
        get: {
            parameters: {
                query?: {
                    vendor?: "heygen" | "did" | "synthesia";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AvatarList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brand-kits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The brand kits, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["BrandKit"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Makes a brand kit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BrandKitBodyInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BrandKit"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brand-kits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A brand kit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BrandKit"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Deletes a brand kit; films begun with it keep it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Changes a brand kit
         * @description A field that is sent takes the place of the whole field. Films begun with the kit keep what they were begun with. With If-Match, a kit that somebody changed meanwhile is left as it is (412).
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BrandKitPatchInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BrandKit"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/brand-kits/{id}/preview.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A card as films with this kit show it
         * @description Drawn with the details of a house that does not exist. Without an agent in the kit, `agent` is the closing card.
         */
        get: {
            parameters: {
                query?: {
                    aspect?: "9:16" | "1:1" | "16:9";
                    card?: "intro" | "address" | "facts" | "agent" | "closing";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/png": unknown;
                    };
                };
                /** @description Default Response */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests to providers */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    projectId?: string;
                    state?: "reserved" | "submitting" | "submitted" | "succeeded" | "failed" | "unknown";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Call"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what became of a call of unknown fate */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "look-again" | "lost" | "buy-again";
                        /** @default false */
                        paid?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Call"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/caps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the organization may spend, and has spent */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Caps"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set caps of the organization, its days and its films */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        day?: number | null;
                        organization?: number | null;
                        project?: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Caps"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a film would cost that is not begun yet
         * @description The body is that of `POST /projects`; nothing is begun.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentaryBodyInput"] | components["schemas"]["PropertyBodyInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Estimate"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An export and, once it is complete, a link to its package */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Export"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The package of an export
         * @description Leads to a link that expires. 410 EXPORT_REMOVED once the package was removed: ask for the export again.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fonts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fonts films are set in, and what each file covers */
        get: {
            parameters: {
                query?: {
                    han?: "yes" | "no";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FontCatalogue"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fonts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One shipped font file
         * @description TrueType, for shaping; colour emoji as WOFF2. A file of a name never changes.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "font/ttf": unknown;
                        "font/woff2": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Become a member; without an account, or with none that leads anywhere, sign up or log in with the invitation instead */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Organization"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline an invitation */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the invitation that a mail carried */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invitation"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One piece of work */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every movement of money */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    projectId?: string;
                    provider?: string;
                    sceneId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["LedgerEntry"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file, by a link that expires
         * @description Byte ranges and If-None-Match are obeyed. The link is the whole authority; only the studio makes it.
         */
        get: {
            parameters: {
                query: {
                    ticket: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Default Response */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * One part of an upload, by a link that expires
         * @description The body is the bytes of the part: exactly as many as the link was made for, with the content type of the upload.
         */
        put: {
            parameters: {
                query: {
                    ticket: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes as they happen, by WebSocket
         * @description Messages are `{id, event, data}`; events are called ready, resync, project, scene, take, output, render_job, export, media, brand_kit, video_generation_progress, step, words, and new ones may come. After a break, `last` with the id of the last message brings what was missed; then comes `ready`. Close code 4408: taken too slowly, connect again with `last`; 4401: sign in again; 1012: the studio restarts.
         */
        get: {
            parameters: {
                query: {
                    last?: string;
                    ticket: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket for one WebSocket, good for 30 seconds */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LiveTicket"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The library, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    kind?: components["schemas"]["MediaKindInput"];
                    limit?: number;
                    search?: string;
                    tag?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Media"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entry of the library */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Media"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Takes an entry out of the library
         * @description Refused as MEDIA_IN_USE while films or brand kits use it, unless `force=true`: they keep what they were made with.
         */
        delete: {
            parameters: {
                query?: {
                    force?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Title, credit and tags of an entry */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        credit?: string | null;
                        tags?: string[];
                        title?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Media"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/media/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Films and brand kits that use an entry */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MediaUse"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetches a file by its address into the library
         * @description From the open internet only, up to 500 MB within two minutes.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        credit?: string | null;
                        tags?: string[];
                        title?: string;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Media"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Looks through the stock libraries
         * @description Costs nothing. A library that cannot answer is named among the failures; the others are shown.
         */
        get: {
            parameters: {
                query: {
                    kind?: "IMAGE" | "VIDEO";
                    library?: string;
                    shape?: "landscape" | "portrait" | "square";
                    words: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StockFound"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/stock/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an entry of a stock library into the library
         * @description With its author, licence and credit, which films that use it name by themselves. Costs nothing.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        /**
                         * @default IMAGE
                         * @enum {string}
                         */
                        kind?: "IMAGE" | "VIDEO";
                        library: string;
                        /**
                         * @default landscape
                         * @enum {string}
                         */
                        shape?: "landscape" | "portrait" | "square";
                        words: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Media"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every tag of the library, the most used first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MediaTag"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins an upload
         * @description PUT each part to its link with the `contentType` given, then complete the upload. A file of more than 16 MB has several parts, which may go side by side and again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        bytes: number;
                        credit?: string | null;
                        name: string;
                        tags?: string[];
                        title?: string;
                        type: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Upload"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An upload: the parts that are there, fresh links for the others */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Upload"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Ends an upload and forgets its parts */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/uploads/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an upload into the library
         * @description The bytes are looked into: what is damaged, too large or something else than announced is refused and removed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Media"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/music/{mood}/sample.wav": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A few seconds of a mood, played by this machine */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    mood: "calm" | "curious" | "dramatic" | "hopeful" | "energetic";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organizations you are a member of */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Organization"][];
                        };
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make another organization, of which you are the owner */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Organization"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your organization */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Organization"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete the organization with everything in it; its name is the yes */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Rename the organization */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Organization"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/organizations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was invited, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Invitation"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Invite somebody by mail; an earlier invitation to the same address ends */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        /**
                         * @default editor
                         * @enum {string}
                         */
                        role?: "owner" | "admin" | "editor" | "viewer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invitation"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an open invitation back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    invitationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the organization */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in the organization, who came last first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OrganizationMember"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a member out; their tokens and keys are refused from then on */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Give a member another role; their tokens of the old one are refused from then on */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "owner" | "admin" | "editor" | "viewer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/organizations/{id}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for another of your organizations */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which services and models films can be made with, and what is missing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProfileList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Films, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    format?: "documentary" | "property";
                    limit?: number;
                    search?: string;
                    status?: components["schemas"]["ProjectStatusInput"];
                    trash?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProjectSummary"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Begin a film: its script is written at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentaryBodyInput"] | components["schemas"]["PropertyBodyInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProjectBegun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A film whole */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Project"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Put a film into the trash for 30 days */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change the script, or what was asked for */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProjectPatchInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Project"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/projects/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes to script or storyboard */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        overrides?: {
                            [key: string]: string;
                        };
                        /** @enum {boolean} */
                        script?: true;
                        /** @enum {boolean} */
                        storyboard?: true;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Begun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the work on a film */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Begun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/cap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a film may spend, and has spent */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProjectCap"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set the cap of a film */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cap: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProjectCap"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/projects/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A film like this one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        title?: string;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProjectBegun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a film costs, scene by scene, at today’s prices */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @default 0 */
                        clips?: number;
                        /** @enum {string} */
                        profile?: "local" | "development" | "production";
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Estimate"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export a film for an editor
         * @description 201 for a new export; 200 with the running one where the same is being made already.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExportRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Export"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Export"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A film's exports, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExportPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The finished files of a film, with links */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProjectFiles"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/generate-scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make scenes of the script as it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Begun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/generate-script": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write the script anew */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Begun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/generate-videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the videos of the storyboard as it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VideosBegun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/masters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The masters a film has */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MastersMade"];
                    };
                };
            };
        };
        /**
         * Have masters made by themselves, or on request
         * @description On request, rendering that nobody asked for stops; by themselves, what is missing begins.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MastersMadeRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MastersMade"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/poster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture that stands for the film
         * @description Leads to the poster once there is one, before that to the first frame or photo.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/render-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A film's render jobs, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RenderJobPage"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Render masters of a film
         * @description 201 for a new job; 200 with the running one where the same is being made already.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["RenderJobRequestInput"] | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RenderJob"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RenderJob"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a film back from the trash */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Project"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a film that was stopped or failed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Begun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The storyboard: sections and their scenes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Storyboard"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a section */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        index?: number;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Storyboard"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/storyboard/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to the storyboard */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StoryboardEdit"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/storyboard/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put sections and scenes in another order */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        sections: {
                            id: string;
                            scenes: string[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Storyboard"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/storyboard/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do again what was undone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Storyboard"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/storyboard/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the last edit back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Storyboard"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The timeline of a film
         * @description Computed from scenes, chosen takes and edits. A property film has one for each master: `?master=9x16`. Send its revision with edits.
         */
        get: {
            parameters: {
                query?: {
                    master?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TimelineView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/timeline/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit the timeline
         * @description All edits are carried out or none. A stale revision is refused with what has changed since. Edits whose clip is gone later on are set aside and come back with it.
         */
        post: {
            parameters: {
                query?: {
                    master?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TimelineEditRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TimelineView"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaleTimeline"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/timeline/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back what was undone last */
        post: {
            parameters: {
                query?: {
                    master?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TimelineStepRequestInput"] | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TimelineView"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaleTimeline"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/timeline/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what was done last */
        post: {
            parameters: {
                query?: {
                    master?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TimelineStepRequestInput"] | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TimelineView"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaleTimeline"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/watch-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A film's watch links, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WatchLinkPage"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a link to watch a film
         * @description The address and its token are told this once. The link shows the newest finished master of its name.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["WatchLinkRequestInput"] | null;
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewWatchLink"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the organization may use and has used
         * @description Storage is all that can be shown or had back: media, finished files, every take (those that were not chosen too, for what was paid for is kept as long as its film), and films in the trash. `trashBytes` is what only those hold; it is free when they leave the trash after 30 days.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quota"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/render-jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A render job and, once it is complete, its files */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RenderJob"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/render-jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a render job
         * @description What was made stays. A job that is over stays as it is.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RenderJob"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/render-jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a failed or cancelled render job again
         * @description It goes on from what was made.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RenderJob"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One scene */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Scene"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a scene; undo brings it back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a scene */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScenePatchInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Scene"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/scenes/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one scene of this and the next */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Storyboard"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenes/{id}/regenerate-audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Speak a scene again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        narration?: string;
                        voice?: string;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SceneBegun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenes/{id}/regenerate-avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the presenter of a scene speak again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SceneBegun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenes/{id}/regenerate-frame": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw a scene again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        model?: string | null;
                        seed?: number | null;
                        visualPrompt?: string;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SceneBegun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenes/{id}/regenerate-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Film a scene again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        clipSeconds?: number | null;
                        model?: string | null;
                        seed?: number | null;
                        videoPrompt?: string;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SceneBegun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenes/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make two scenes of one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        at?: number;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Storyboard"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenes/{id}/takes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything made for a scene */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Take"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a section and its scenes; undo brings them back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Rename a section */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Storyboard"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/sections/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one section of this and the next */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Storyboard"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/rewrite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell a section otherwise, as asked
         * @description Without a language model it can be made shorter, and says REWRITE_NEEDS_MODEL to anything else.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        instruction: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RewrittenSection"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a scene to a section */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SceneBodyInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Scene"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a new section at one of its scenes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        sceneId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Storyboard"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/takes/{id}/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a take for its slot */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Take"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was spent, by film, scene, vendor or day */
        get: {
            parameters: {
                query?: {
                    by?: "project" | "scene" | "vendor" | "day";
                    from?: string;
                    projectId?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Usage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** You */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete your account, and the organizations nobody else is in; your address and password are the yes */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change your name, or the language of mails to you */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language?: "en" | "es" | "fr" | "de" | "it";
                        name?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/users/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything the studio keeps about you */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you have typed and not sent yet, in this organization */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Draft"][];
                        };
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me/drafts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a draft in place of what was kept of it before */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: "welcome" | "new-documentary" | "new-property";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Draft"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Forget a draft */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: "welcome" | "new-documentary" | "new-property";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password; every other session ends */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currentPassword: string;
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SignedInSession"][];
                        };
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out there; its tokens are refused from then on */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a mail sent to confirm your address */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vendor-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services the organization has keys of its own for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VendorKeyList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vendor-keys/{vendor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give the organization’s own key for a service; it is never shown again */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    vendor: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        key: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VendorKey"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Forget a key; the studio’s own holds from then on */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    vendor: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vendor-keys/{vendor}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the service whether the key is good; it costs nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    vendor: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VendorKeyTest"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The voices of a language */
        get: {
            parameters: {
                query?: {
                    language?: "en" | "es" | "fr" | "de" | "it";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VoiceList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voices/{name}/sample.wav": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sentence spoken by a voice of this machine */
        get: {
            parameters: {
                query?: {
                    language?: "en" | "es" | "fr" | "de" | "it";
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "audio/wav": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watch-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a watch link back
         * @description At once and for good.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WatchLink"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization’s webhooks, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Webhook"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Tell an address, or a member by mail, what becomes of films
         * @description Each message is a POST of JSON with the header `reelwright-signature: t=<seconds>,v1=<hex>`: HMAC-SHA256 under `secret`, shown this once, of the seconds, a full stop and the raw body. Anything but 2xx is tried again for about a day.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default  */
                        description?: string;
                        /**
                         * @default [
                         *       "film.ready",
                         *       "film.needs_you",
                         *       "film.failed"
                         *     ]
                         */
                        events?: ("film.ready" | "film.needs_you" | "film.failed")[];
                        url: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeWebhook"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A webhook */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Webhook"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a webhook and what it was told */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a webhook, or switch it on or off */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        description?: string;
                        enabled?: boolean;
                        events?: ("film.ready" | "film.needs_you" | "film.failed")[];
                        url?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Webhook"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a webhook was told in the last 30 days, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WebhookDelivery"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret in place of the old one; it is shown this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeWebhook"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{vendor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A service tells one address of all jobs of the studio’s account
         * @description For services, not for people: an address to register at HeyGen or Synthesia, which sign what they send with a secret that the studio was told. It is believed in nothing, and leads to the service being asked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    vendor: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VendorMessageTaken"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{vendor}/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A service that makes takes tells that one is ready
         * @description For services, not for people: the address is made by the studio and given to a service with the work. What comes has to be signed as the service signs, within five minutes; it is believed in nothing, and leads to the service being asked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ticket: string;
                    vendor: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VendorMessageTaken"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AiCall: {
            cost: number;
            id: string;
            model: string;
            provider: string;
        };
        AiCallInput: {
            cost: number;
            id: string;
            model: string;
            provider: string;
        };
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            id: string;
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "viewer";
            start: string;
            userId: string;
        };
        ApiKeyInput: {
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            id: string;
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "viewer";
            start: string;
            userId: string;
        };
        AuditEntry: {
            action: string;
            /** @enum {string} */
            by: "session" | "key" | "studio";
            byId: string | null;
            /** Format: date-time */
            createdAt: string;
            detail: {
                [key: string]: unknown;
            };
            email: string | null;
            id: string;
            subject: {
                id: string;
                kind: string;
            };
            userId: string | null;
        };
        AuditEntryInput: {
            action: string;
            /** @enum {string} */
            by: "session" | "key" | "studio";
            byId: string | null;
            /** Format: date-time */
            createdAt: string;
            detail: {
                [key: string]: unknown;
            };
            email: string | null;
            id: string;
            subject: {
                id: string;
                kind: string;
            };
            userId: string | null;
        };
        AvatarList: {
            avatars: {
                id: string;
                name: string;
                preview: string | null;
                /** @enum {string} */
                vendor: "heygen" | "did" | "synthesia";
            }[];
            failures: {
                message: string;
                /** @enum {string} */
                vendor: "heygen" | "did" | "synthesia";
            }[];
            voices: {
                id: string;
                language: string | null;
                name: string;
                sample: string | null;
                /** @enum {string} */
                vendor: "heygen" | "did" | "synthesia";
            }[];
        };
        AvatarListInput: {
            avatars: {
                id: string;
                name: string;
                preview: string | null;
                /** @enum {string} */
                vendor: "heygen" | "did" | "synthesia";
            }[];
            failures: {
                message: string;
                /** @enum {string} */
                vendor: "heygen" | "did" | "synthesia";
            }[];
            voices: {
                id: string;
                language: string | null;
                name: string;
                sample: string | null;
                /** @enum {string} */
                vendor: "heygen" | "did" | "synthesia";
            }[];
        };
        Begun: {
            jobId: string | null;
            status: components["schemas"]["ProjectStatus"];
        };
        BegunInput: {
            jobId: string | null;
            status: components["schemas"]["ProjectStatusInput"];
        };
        BrandKit: {
            agent: {
                brokerage?: string;
                email?: string;
                licence?: string;
                name: string;
                phone?: string;
                photoId?: string;
                url?: string;
            } | null;
            colours: {
                accent?: string;
                ground?: string;
                ink?: string;
                surface?: string;
            };
            /** Format: date-time */
            createdAt: string;
            disclaimer: string | null;
            equalHousing: boolean;
            fonts: {
                heading: {
                    family: string;
                    mediaId: string | null;
                } | null;
                text: {
                    family: string;
                    mediaId: string | null;
                } | null;
            };
            id: string;
            intro: string | null;
            logo: {
                darkId: string | null;
                lightId: string | null;
            };
            mood: ("calm" | "curious" | "dramatic" | "hopeful" | "energetic") | null;
            name: string;
            outro: string | null;
            palette: {
                accent: string;
                ground: string;
                ink: string;
                muted: string;
                surface: string;
            };
            revision: number;
            /** Format: date-time */
            updatedAt: string;
            warnings: {
                code: string;
                field: string;
                message: string;
            }[];
        };
        BrandKitBody: {
            agent?: {
                brokerage?: string;
                email?: string;
                licence?: string;
                name: string;
                phone?: string;
                photoId?: string;
                url?: string;
            } | null;
            colours?: {
                accent?: string;
                ground?: string;
                ink?: string;
                surface?: string;
            };
            disclaimer?: string | null;
            equalHousing?: boolean;
            fonts?: {
                heading?: {
                    family: string;
                } | {
                    mediaId: string;
                };
                text?: {
                    family: string;
                } | {
                    mediaId: string;
                };
            };
            intro?: string | null;
            logo?: {
                darkId?: string;
                lightId?: string;
            };
            mood?: ("calm" | "curious" | "dramatic" | "hopeful" | "energetic") | null;
            name: string;
            outro?: string | null;
        };
        BrandKitBodyInput: {
            agent?: {
                brokerage?: string;
                email?: string;
                licence?: string;
                name: string;
                phone?: string;
                photoId?: string;
                url?: string;
            } | null;
            colours?: {
                accent?: string;
                ground?: string;
                ink?: string;
                surface?: string;
            };
            disclaimer?: string | null;
            equalHousing?: boolean;
            fonts?: {
                heading?: {
                    family: string;
                } | {
                    mediaId: string;
                };
                text?: {
                    family: string;
                } | {
                    mediaId: string;
                };
            };
            intro?: string | null;
            logo?: {
                darkId?: string;
                lightId?: string;
            };
            mood?: ("calm" | "curious" | "dramatic" | "hopeful" | "energetic") | null;
            name: string;
            outro?: string | null;
        };
        BrandKitInput: {
            agent: {
                brokerage?: string;
                email?: string;
                licence?: string;
                name: string;
                phone?: string;
                photoId?: string;
                url?: string;
            } | null;
            colours: {
                accent?: string;
                ground?: string;
                ink?: string;
                surface?: string;
            };
            /** Format: date-time */
            createdAt: string;
            disclaimer: string | null;
            equalHousing: boolean;
            fonts: {
                heading: {
                    family: string;
                    mediaId: string | null;
                } | null;
                text: {
                    family: string;
                    mediaId: string | null;
                } | null;
            };
            id: string;
            intro: string | null;
            logo: {
                darkId: string | null;
                lightId: string | null;
            };
            mood: ("calm" | "curious" | "dramatic" | "hopeful" | "energetic") | null;
            name: string;
            outro: string | null;
            palette: {
                accent: string;
                ground: string;
                ink: string;
                muted: string;
                surface: string;
            };
            revision: number;
            /** Format: date-time */
            updatedAt: string;
            warnings: {
                code: string;
                field: string;
                message: string;
            }[];
        };
        BrandKitPatch: {
            agent?: {
                brokerage?: string;
                email?: string;
                licence?: string;
                name: string;
                phone?: string;
                photoId?: string;
                url?: string;
            } | null;
            colours?: {
                accent?: string;
                ground?: string;
                ink?: string;
                surface?: string;
            };
            disclaimer?: string | null;
            equalHousing?: boolean;
            fonts?: {
                heading?: {
                    family: string;
                } | {
                    mediaId: string;
                };
                text?: {
                    family: string;
                } | {
                    mediaId: string;
                };
            };
            intro?: string | null;
            logo?: {
                darkId?: string;
                lightId?: string;
            };
            mood?: ("calm" | "curious" | "dramatic" | "hopeful" | "energetic") | null;
            name?: string;
            outro?: string | null;
        };
        BrandKitPatchInput: {
            agent?: {
                brokerage?: string;
                email?: string;
                licence?: string;
                name: string;
                phone?: string;
                photoId?: string;
                url?: string;
            } | null;
            colours?: {
                accent?: string;
                ground?: string;
                ink?: string;
                surface?: string;
            };
            disclaimer?: string | null;
            equalHousing?: boolean;
            fonts?: {
                heading?: {
                    family: string;
                } | {
                    mediaId: string;
                };
                text?: {
                    family: string;
                } | {
                    mediaId: string;
                };
            };
            intro?: string | null;
            logo?: {
                darkId?: string;
                lightId?: string;
            };
            mood?: ("calm" | "curious" | "dramatic" | "hopeful" | "energetic") | null;
            name?: string;
            outro?: string | null;
        };
        Call: {
            attempts: number;
            capability: string;
            cost: components["schemas"]["Dollars"] | null;
            /** Format: date-time */
            createdAt: string;
            estimate: components["schemas"]["Dollars"];
            failure: {
                code: string;
                message: string;
            } | null;
            id: string;
            model: string;
            projectId: string;
            provider: string;
            question: {
                answers: ("look-again" | "lost" | "buy-again")[];
                known: string;
            } | null;
            sceneId: string | null;
            /** @enum {string} */
            state: "reserved" | "submitting" | "submitted" | "succeeded" | "failed" | "unknown";
            /** Format: date-time */
            updatedAt: string;
            variation: number;
        };
        CallInput: {
            attempts: number;
            capability: string;
            cost: components["schemas"]["DollarsInput"] | null;
            /** Format: date-time */
            createdAt: string;
            estimate: components["schemas"]["DollarsInput"];
            failure: {
                code: string;
                message: string;
            } | null;
            id: string;
            model: string;
            projectId: string;
            provider: string;
            question: {
                answers: ("look-again" | "lost" | "buy-again")[];
                known: string;
            } | null;
            sceneId: string | null;
            /** @enum {string} */
            state: "reserved" | "submitting" | "submitted" | "succeeded" | "failed" | "unknown";
            /** Format: date-time */
            updatedAt: string;
            variation: number;
        };
        Caps: {
            day: {
                cap: components["schemas"]["Dollars"] | null;
                spent: components["schemas"]["Dollars"];
            };
            organization: {
                cap: components["schemas"]["Dollars"] | null;
                spent: components["schemas"]["Dollars"];
            };
            project: {
                cap: components["schemas"]["Dollars"] | null;
            };
        };
        CapsInput: {
            day: {
                cap: components["schemas"]["DollarsInput"] | null;
                spent: components["schemas"]["DollarsInput"];
            };
            organization: {
                cap: components["schemas"]["DollarsInput"] | null;
                spent: components["schemas"]["DollarsInput"];
            };
            project: {
                cap: components["schemas"]["DollarsInput"] | null;
            };
        };
        DescribedPicture: {
            call: components["schemas"]["AiCall"];
            facts: {
                brightness: number;
                clipped: {
                    bright: number;
                    dark: number;
                };
                colour: {
                    a: number;
                    b: number;
                    l: number;
                    neutral: {
                        a: number;
                        b: number;
                    };
                };
                colours: [
                    number,
                    number,
                    number
                ][];
                confidence: number;
                contrast: number;
                features: string[];
                fingerprint: string;
                flags: ("blurred" | "dark" | "bright" | "tilted" | "small")[];
                focalPoints: {
                    description: string;
                    x: number;
                    y: number;
                }[];
                height: number;
                line?: {
                    angle: number;
                    length: number;
                };
                photoId: string;
                reason: string;
                /** @enum {string} */
                room: "aerial" | "exterior" | "entry" | "living" | "dining" | "kitchen" | "bedroom" | "bathroom" | "office" | "amenity" | "detail" | "other" | "plan" | "outdoor" | "view" | "twilight";
                /** @enum {string} */
                seenBy: "statistics" | "model";
                sharpness: number;
                takenAt?: string;
                tilt: number;
                width: number;
            } & {
                [key: string]: unknown;
            };
            /** @enum {string} */
            seenBy: "statistics" | "model";
        };
        DescribedPictureInput: {
            call: components["schemas"]["AiCallInput"];
            facts: {
                brightness: number;
                clipped: {
                    bright: number;
                    dark: number;
                };
                colour: {
                    a: number;
                    b: number;
                    l: number;
                    neutral: {
                        a: number;
                        b: number;
                    };
                };
                colours: [
                    number,
                    number,
                    number
                ][];
                confidence: number;
                contrast: number;
                features: string[];
                fingerprint: string;
                flags: ("blurred" | "dark" | "bright" | "tilted" | "small")[];
                focalPoints: {
                    description: string;
                    x: number;
                    y: number;
                }[];
                height: number;
                line?: {
                    angle: number;
                    length: number;
                };
                photoId: string;
                reason: string;
                /** @enum {string} */
                room: "aerial" | "exterior" | "entry" | "living" | "dining" | "kitchen" | "bedroom" | "bathroom" | "office" | "amenity" | "detail" | "other" | "plan" | "outdoor" | "view" | "twilight";
                /** @enum {string} */
                seenBy: "statistics" | "model";
                sharpness: number;
                takenAt?: string;
                tilt: number;
                width: number;
            } & {
                [key: string]: unknown;
            };
            /** @enum {string} */
            seenBy: "statistics" | "model";
        };
        DocumentaryBody: {
            /** @enum {string} */
            captions?: "burned" | "beside";
            duration?: number;
            /** @constant */
            format?: "documentary";
            /** @enum {string} */
            language?: "en" | "es" | "fr" | "de" | "it";
            mediaIds?: string[];
            models?: {
                clip?: string | null;
                clipSeconds?: number | null;
                language?: string | null;
                picture?: string | null;
                voice?: string | null;
            };
            /** @enum {string} */
            mood?: "calm" | "curious" | "dramatic" | "hopeful" | "energetic";
            musicId?: string;
            narrationIds?: string[];
            outline?: string;
            /** @enum {string} */
            profile?: "local" | "development" | "production";
            pronunciations?: {
                spoken: string;
                written: string;
            }[];
            /** @enum {string} */
            quality?: "preview" | "standard" | "high";
            /** @enum {string} */
            rate?: "24" | "25" | "30" | "50" | "60" | "23.976" | "29.97" | "59.94";
            referenceIds?: string[];
            script?: string;
            /** @enum {number} */
            size?: 720 | 1080 | 1440 | 2160;
            sources?: {
                id: string;
                text?: string;
                title: string;
                /** Format: uri */
                url?: string;
            }[];
            title?: string;
            tone?: string;
            topic: string;
            voice?: string;
        };
        DocumentaryBodyInput: {
            /** @enum {string} */
            captions?: "burned" | "beside";
            duration?: number;
            /** @constant */
            format?: "documentary";
            /** @enum {string} */
            language?: "en" | "es" | "fr" | "de" | "it";
            mediaIds?: string[];
            models?: {
                clip?: string | null;
                clipSeconds?: number | null;
                language?: string | null;
                picture?: string | null;
                voice?: string | null;
            };
            /** @enum {string} */
            mood?: "calm" | "curious" | "dramatic" | "hopeful" | "energetic";
            musicId?: string;
            narrationIds?: string[];
            outline?: string;
            /** @enum {string} */
            profile?: "local" | "development" | "production";
            pronunciations?: {
                spoken: string;
                written: string;
            }[];
            /** @enum {string} */
            quality?: "preview" | "standard" | "high";
            /** @enum {string} */
            rate?: "24" | "25" | "30" | "50" | "60" | "23.976" | "29.97" | "59.94";
            referenceIds?: string[];
            script?: string;
            /** @enum {number} */
            size?: 720 | 1080 | 1440 | 2160;
            sources?: {
                id: string;
                text?: string;
                title: string;
                /** Format: uri */
                url?: string;
            }[];
            title?: string;
            tone?: string;
            topic: string;
            voice?: string;
        };
        Dollars: string;
        DollarsInput: string;
        Draft: {
            body: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            name: "welcome" | "new-documentary" | "new-property";
            /** Format: date-time */
            updatedAt: string;
        };
        DraftInput: {
            body: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            name: "welcome" | "new-documentary" | "new-property";
            /** Format: date-time */
            updatedAt: string;
        };
        Estimate: {
            /** @constant */
            currency: "USD";
            estimates: components["schemas"]["ProfileEstimate"][];
            storyboarded: boolean;
        };
        EstimateInput: {
            /** @constant */
            currency: "USD";
            estimates: components["schemas"]["ProfileEstimateInput"][];
            storyboarded: boolean;
        };
        EstimateLine: {
            amount: components["schemas"]["Dollars"];
            /** @enum {string} */
            kind: "script" | "storyboard" | "photos" | "narration" | "picture" | "clip" | "avatar";
            model: string;
            quantity: number;
            unit: string;
            vendor: string;
        };
        EstimateLineInput: {
            amount: components["schemas"]["DollarsInput"];
            /** @enum {string} */
            kind: "script" | "storyboard" | "photos" | "narration" | "picture" | "clip" | "avatar";
            model: string;
            quantity: number;
            unit: string;
            vendor: string;
        };
        Evidence: {
            sentence: string;
            sources: {
                id: string;
                passage: string | null;
                title: string;
                url: string | null;
            }[];
            /** @enum {string} */
            state: "carried" | "unsupported" | "changed" | "plain";
        };
        EvidenceInput: {
            sentence: string;
            sources: {
                id: string;
                passage: string | null;
                title: string;
                url: string | null;
            }[];
            /** @enum {string} */
            state: "carried" | "unsupported" | "changed" | "plain";
        };
        Export: {
            bytes: number | null;
            completedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            downloadUrl: string | null;
            expiresAt: string | null;
            failure: components["schemas"]["JobFailure"] | null;
            format: components["schemas"]["ExportFormat"];
            holds: string;
            id: string;
            progress: number;
            projectId: string;
            removed: boolean;
            removedAt: string | null;
            status: components["schemas"]["JobStatus"];
        };
        /** @enum {string} */
        ExportFormat: "DAVINCI_XML" | "DAVINCI_DRP";
        /** @enum {string} */
        ExportFormatInput: "DAVINCI_XML" | "DAVINCI_DRP";
        ExportInput: {
            bytes: number | null;
            completedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            downloadUrl: string | null;
            expiresAt: string | null;
            failure: components["schemas"]["JobFailureInput"] | null;
            format: components["schemas"]["ExportFormatInput"];
            holds: string;
            id: string;
            progress: number;
            projectId: string;
            removed: boolean;
            removedAt: string | null;
            status: components["schemas"]["JobStatusInput"];
        };
        ExportPage: {
            items: components["schemas"]["Export"][];
            nextCursor: string | null;
        };
        ExportPageInput: {
            items: components["schemas"]["ExportInput"][];
            nextCursor: string | null;
        };
        ExportRequest: {
            /** @default DAVINCI_XML */
            format: components["schemas"]["ExportFormat"];
        };
        ExportRequestInput: {
            /** @default DAVINCI_XML */
            format?: components["schemas"]["ExportFormatInput"];
        };
        Finding: {
            id: string;
            overridden?: {
                at: string;
                reason: string;
            };
        } & {
            [key: string]: unknown;
        };
        FindingInput: {
            id: string;
            overridden?: {
                at: string;
                reason: string;
            };
        } & {
            [key: string]: unknown;
        };
        FontCatalogue: {
            families: {
                files: {
                    covers: [
                        number,
                        number
                    ][];
                    id: string;
                }[];
                name: string;
            }[];
            house: {
                covers: [
                    number,
                    number
                ][];
                /** @enum {string} */
                han?: "ja" | "zh" | "ko";
                id: string;
                /** @enum {string} */
                role: "serif" | "sans" | "script" | "emoji";
            }[];
        };
        FontCatalogueInput: {
            families: {
                files: {
                    covers: [
                        number,
                        number
                    ][];
                    id: string;
                }[];
                name: string;
            }[];
            house: {
                covers: [
                    number,
                    number
                ][];
                /** @enum {string} */
                han?: "ja" | "zh" | "ko";
                id: string;
                /** @enum {string} */
                role: "serif" | "sans" | "script" | "emoji";
            }[];
        };
        Invitation: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "viewer";
            /** @enum {string} */
            state: "pending" | "accepted" | "declined" | "revoked" | "expired";
        };
        InvitationInput: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "viewer";
            /** @enum {string} */
            state: "pending" | "accepted" | "declined" | "revoked" | "expired";
        };
        Job: {
            cancelled: boolean;
            /** Format: date-time */
            createdAt: string;
            error: {
                code: string;
                message: string;
            } | null;
            id: string;
            kind: string;
            label: string;
            progress: number;
            projectId: string;
            /** @enum {string} */
            status: "QUEUED" | "PROCESSING" | "COMPLETE" | "FAILED";
            /** Format: date-time */
            updatedAt: string;
        };
        JobFailure: {
            code: string;
            message: string;
        };
        JobFailureInput: {
            code: string;
            message: string;
        };
        JobInput: {
            cancelled: boolean;
            /** Format: date-time */
            createdAt: string;
            error: {
                code: string;
                message: string;
            } | null;
            id: string;
            kind: string;
            label: string;
            progress: number;
            projectId: string;
            /** @enum {string} */
            status: "QUEUED" | "PROCESSING" | "COMPLETE" | "FAILED";
            /** Format: date-time */
            updatedAt: string;
        };
        /** @enum {string} */
        JobStatus: "QUEUED" | "PROCESSING" | "COMPLETE" | "FAILED";
        /** @enum {string} */
        JobStatusInput: "QUEUED" | "PROCESSING" | "COMPLETE" | "FAILED";
        LedgerEntry: {
            amount: components["schemas"]["Dollars"];
            attempt: number;
            callId: string;
            capability: string;
            /** Format: date-time */
            createdAt: string;
            format: ("documentary" | "property") | null;
            gone: boolean;
            id: string;
            /** @enum {string} */
            kind: "reserve" | "settle" | "release";
            model: string;
            projectId: string;
            provider: string;
            sceneId: string | null;
            title: string | null;
        };
        LedgerEntryInput: {
            amount: components["schemas"]["DollarsInput"];
            attempt: number;
            callId: string;
            capability: string;
            /** Format: date-time */
            createdAt: string;
            format: ("documentary" | "property") | null;
            gone: boolean;
            id: string;
            /** @enum {string} */
            kind: "reserve" | "settle" | "release";
            model: string;
            projectId: string;
            provider: string;
            sceneId: string | null;
            title: string | null;
        };
        LiveMessage: {
            data: {
                [key: string]: unknown;
            };
            event: string;
            id: string | null;
        };
        LiveMessageInput: {
            data: {
                [key: string]: unknown;
            };
            event: string;
            id: string | null;
        };
        LiveTicket: {
            expiresAt: string;
            ticket: string;
        };
        LiveTicketInput: {
            expiresAt: string;
            ticket: string;
        };
        MadeApiKey: {
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            id: string;
            key: string;
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "viewer";
            start: string;
            userId: string;
        };
        MadeApiKeyInput: {
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            id: string;
            key: string;
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "viewer";
            start: string;
            userId: string;
        };
        MadeWebhook: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            disabledReason: string | null;
            enabled: boolean;
            events: ("film.ready" | "film.needs_you" | "film.failed")[];
            failingSince: string | null;
            id: string;
            secret: string;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        MadeWebhookInput: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            disabledReason: string | null;
            enabled: boolean;
            events: ("film.ready" | "film.needs_you" | "film.failed")[];
            failingSince: string | null;
            id: string;
            secret: string;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        MastersMade: {
            /** @enum {string} */
            made: "automatic" | "on-request";
            masters: string[];
        };
        MastersMadeInput: {
            /** @enum {string} */
            made: "automatic" | "on-request";
            masters: string[];
        };
        MastersMadeRequest: {
            /** @enum {string} */
            made: "automatic" | "on-request";
        };
        MastersMadeRequestInput: {
            /** @enum {string} */
            made: "automatic" | "on-request";
        };
        Media: {
            /** Format: date-time */
            createdAt: string;
            credit: string | null;
            duration: number | null;
            failure: components["schemas"]["JobFailure"] | null;
            file: components["schemas"]["MediaFile"];
            filmstrip: components["schemas"]["MediaFile"] | null;
            hash: string;
            height: number | null;
            id: string;
            kind: components["schemas"]["MediaKind"];
            name: string;
            peaks: components["schemas"]["MediaFile"] | null;
            photo: components["schemas"]["PhotoSeen"] | null;
            placeholder: string | null;
            preview: components["schemas"]["MediaFile"] | null;
            proxy: components["schemas"]["MediaFile"] | null;
            rights: {
                author?: string;
                id: string;
                library: string;
                licence: string;
                licenceUrl?: string;
                page: string;
                shareAlike?: boolean;
            } | null;
            sourceBytes: number;
            sourceType: string;
            sourceUrl: string | null;
            status: components["schemas"]["JobStatus"];
            tags: string[];
            thumbnail: components["schemas"]["MediaFile"] | null;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            width: number | null;
        };
        MediaFile: {
            bytes: number;
            /** Format: date-time */
            expiresAt: string;
            type: string;
            url: string;
        };
        MediaFileInput: {
            bytes: number;
            /** Format: date-time */
            expiresAt: string;
            type: string;
            url: string;
        };
        MediaInput: {
            /** Format: date-time */
            createdAt: string;
            credit: string | null;
            duration: number | null;
            failure: components["schemas"]["JobFailureInput"] | null;
            file: components["schemas"]["MediaFileInput"];
            filmstrip: components["schemas"]["MediaFileInput"] | null;
            hash: string;
            height: number | null;
            id: string;
            kind: components["schemas"]["MediaKindInput"];
            name: string;
            peaks: components["schemas"]["MediaFileInput"] | null;
            photo: components["schemas"]["PhotoSeenInput"] | null;
            placeholder: string | null;
            preview: components["schemas"]["MediaFileInput"] | null;
            proxy: components["schemas"]["MediaFileInput"] | null;
            rights: {
                author?: string;
                id: string;
                library: string;
                licence: string;
                licenceUrl?: string;
                page: string;
                shareAlike?: boolean;
            } | null;
            sourceBytes: number;
            sourceType: string;
            sourceUrl: string | null;
            status: components["schemas"]["JobStatusInput"];
            tags: string[];
            thumbnail: components["schemas"]["MediaFileInput"] | null;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            width: number | null;
        };
        /** @enum {string} */
        MediaKind: "IMAGE" | "VIDEO" | "AUDIO" | "LOGO" | "FONT";
        /** @enum {string} */
        MediaKindInput: "IMAGE" | "VIDEO" | "AUDIO" | "LOGO" | "FONT";
        MediaTag: {
            count: number;
            tag: string;
        };
        MediaTagInput: {
            count: number;
            tag: string;
        };
        MediaUse: {
            id: string;
            /** @enum {string} */
            kind: "project" | "brandKit";
            title: string;
        };
        MediaUseInput: {
            id: string;
            /** @enum {string} */
            kind: "project" | "brandKit";
            title: string;
        };
        ModelChoice: {
            aliases: string[];
            available: boolean;
            /** @enum {string} */
            kind: "language" | "voice" | "picture" | "clip";
            lengths: number[];
            model: string;
            name: string;
            prices: {
                amount: components["schemas"]["Dollars"];
                date: string;
                unit: string;
                variant: string | null;
            }[];
            use: string | null;
            vendor: string;
        };
        ModelChoiceInput: {
            aliases: string[];
            available: boolean;
            /** @enum {string} */
            kind: "language" | "voice" | "picture" | "clip";
            lengths: number[];
            model: string;
            name: string;
            prices: {
                amount: components["schemas"]["DollarsInput"];
                date: string;
                unit: string;
                variant: string | null;
            }[];
            use: string | null;
            vendor: string;
        };
        NewWatchLink: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            id: string;
            master: string;
            noindex: boolean;
            projectId: string;
            revokedAt: string | null;
            token: string;
            url: string;
        };
        NewWatchLinkInput: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            id: string;
            master: string;
            noindex: boolean;
            projectId: string;
            revokedAt: string | null;
            token: string;
            url: string;
        };
        Organization: {
            /** Format: date-time */
            createdAt: string;
            id: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "viewer";
        };
        OrganizationInput: {
            /** Format: date-time */
            createdAt: string;
            id: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "viewer";
        };
        OrganizationMember: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            name: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "viewer";
            userId: string;
        };
        OrganizationMemberInput: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            name: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "viewer";
            userId: string;
        };
        PhotoSeen: {
            brightness: number;
            clipped: {
                bright: number;
                dark: number;
            };
            confidence: number;
            fingerprint: string;
            flags: ("blurred" | "dark" | "bright" | "tilted" | "small")[];
            height: number;
            /** @enum {string} */
            room: "aerial" | "exterior" | "entry" | "living" | "dining" | "kitchen" | "bedroom" | "bathroom" | "office" | "amenity" | "detail" | "other" | "plan" | "outdoor" | "view" | "twilight";
            sharpness: number;
            tilt: number;
            width: number;
        };
        PhotoSeenInput: {
            brightness: number;
            clipped: {
                bright: number;
                dark: number;
            };
            confidence: number;
            fingerprint: string;
            flags: ("blurred" | "dark" | "bright" | "tilted" | "small")[];
            height: number;
            /** @enum {string} */
            room: "aerial" | "exterior" | "entry" | "living" | "dining" | "kitchen" | "bedroom" | "bathroom" | "office" | "amenity" | "detail" | "other" | "plan" | "outdoor" | "view" | "twilight";
            sharpness: number;
            tilt: number;
            width: number;
        };
        Problem: {
            code: string;
            field?: string;
            fields?: {
                message: string;
                path: string;
            }[];
            given?: string;
            limit?: string;
            requestId?: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProblemInput: {
            code: string;
            field?: string;
            fields?: {
                message: string;
                path: string;
            }[];
            given?: string;
            limit?: string;
            requestId?: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Profile: {
            available: boolean;
            choices: components["schemas"]["ModelChoice"][];
            makers: {
                /** @enum {string} */
                kind: "writing" | "voice" | "picture" | "clip" | "avatar" | "music";
                model: string;
                vendor: string;
            }[];
            missing: string[];
            /** @enum {string} */
            name: "development" | "production";
        };
        ProfileEstimate: {
            amount: components["schemas"]["Dollars"];
            designAmount: components["schemas"]["Dollars"];
            expectedAmount: components["schemas"]["Dollars"];
            film: components["schemas"]["EstimateLine"][];
            pricesOf: string | null;
            /** @enum {string} */
            profile: "local" | "development" | "production";
            remarks: string[];
            scenes: components["schemas"]["SceneEstimate"][];
        };
        ProfileEstimateInput: {
            amount: components["schemas"]["DollarsInput"];
            designAmount: components["schemas"]["DollarsInput"];
            expectedAmount: components["schemas"]["DollarsInput"];
            film: components["schemas"]["EstimateLineInput"][];
            pricesOf: string | null;
            /** @enum {string} */
            profile: "local" | "development" | "production";
            remarks: string[];
            scenes: components["schemas"]["SceneEstimateInput"][];
        };
        ProfileInput: {
            available: boolean;
            choices: components["schemas"]["ModelChoiceInput"][];
            makers: {
                /** @enum {string} */
                kind: "writing" | "voice" | "picture" | "clip" | "avatar" | "music";
                model: string;
                vendor: string;
            }[];
            missing: string[];
            /** @enum {string} */
            name: "development" | "production";
        };
        ProfileList: {
            items: components["schemas"]["Profile"][];
        };
        ProfileListInput: {
            items: components["schemas"]["ProfileInput"][];
        };
        Project: {
            approvals: {
                script: boolean;
                storyboard: boolean;
            };
            brief: {
                [key: string]: unknown;
            };
            cancelledAt: string | null;
            /** Format: date-time */
            createdAt: string;
            deletedAt: string | null;
            duration: number | null;
            failure: {
                code: string;
                message: string;
            } | null;
            findings: components["schemas"]["Finding"][];
            /** @enum {string} */
            format: "documentary" | "property";
            id: string;
            language: string;
            outline: string | null;
            pausedReason: string | null;
            purgedAt: string | null;
            repairs: string[];
            revision: number;
            script: string | null;
            scriptRemark: string | null;
            status: components["schemas"]["ProjectStatus"];
            title: string;
            topic: string;
            unsupported: string[];
            /** Format: date-time */
            updatedAt: string;
            userId: string | null;
            voice: string;
            work: {
                done: number;
                failure: string | null;
                kind: string;
                label: string;
                progress: number;
                running: number;
                total: number;
            }[];
        };
        ProjectBegun: {
            id: string;
            jobId: string | null;
            status: components["schemas"]["ProjectStatus"];
        };
        ProjectBegunInput: {
            id: string;
            jobId: string | null;
            status: components["schemas"]["ProjectStatusInput"];
        };
        ProjectCap: {
            cap: components["schemas"]["Dollars"] | null;
            own: boolean;
            spent: components["schemas"]["Dollars"];
        };
        ProjectCapInput: {
            cap: components["schemas"]["DollarsInput"] | null;
            own: boolean;
            spent: components["schemas"]["DollarsInput"];
        };
        ProjectFile: {
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            name: string;
            type: string;
            url: string;
        };
        ProjectFileInput: {
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            name: string;
            type: string;
            url: string;
        };
        ProjectFiles: {
            items: components["schemas"]["ProjectFile"][];
        };
        ProjectFilesInput: {
            items: components["schemas"]["ProjectFileInput"][];
        };
        ProjectInput: {
            approvals: {
                script: boolean;
                storyboard: boolean;
            };
            brief: {
                [key: string]: unknown;
            };
            cancelledAt: string | null;
            /** Format: date-time */
            createdAt: string;
            deletedAt: string | null;
            duration: number | null;
            failure: {
                code: string;
                message: string;
            } | null;
            findings: components["schemas"]["FindingInput"][];
            /** @enum {string} */
            format: "documentary" | "property";
            id: string;
            language: string;
            outline: string | null;
            pausedReason: string | null;
            purgedAt: string | null;
            repairs: string[];
            revision: number;
            script: string | null;
            scriptRemark: string | null;
            status: components["schemas"]["ProjectStatusInput"];
            title: string;
            topic: string;
            unsupported: string[];
            /** Format: date-time */
            updatedAt: string;
            userId: string | null;
            voice: string;
            work: {
                done: number;
                failure: string | null;
                kind: string;
                label: string;
                progress: number;
                running: number;
                total: number;
            }[];
        };
        ProjectPatch: {
            aspects?: ("9:16" | "1:1" | "16:9")[];
            avatar?: {
                consent?: {
                    by?: string;
                    given?: boolean;
                    /** Format: date */
                    on?: string;
                    person?: string;
                } | null;
                id: string;
                name?: string;
                /**
                 * @default bottom-right
                 * @enum {string}
                 */
                placement: "full" | "bottom-right" | "bottom-left" | "top-right" | "top-left";
                places: ("intro" | "outro")[];
                script?: {
                    intro?: string;
                    outro?: string;
                };
                /** @enum {string} */
                vendor: "heygen" | "did" | "synthesia";
                voice?: string;
            } | null;
            brandings?: ("branded" | "unbranded")[];
            brandKitId?: string;
            /** @enum {string} */
            captions?: "burned" | "beside";
            choices?: {
                altered?: {
                    originalId: string;
                    what: string;
                };
                framing?: {
                    [key: string]: {
                        description: string;
                        x: number;
                        y: number;
                    }[];
                };
                /** @enum {string} */
                gesture?: "reveal" | "push" | "drift" | "rise";
                hero?: boolean;
                leftOut?: boolean;
                photoId: string;
                /** @enum {string} */
                room?: "aerial" | "exterior" | "entry" | "living" | "dining" | "kitchen" | "bedroom" | "bathroom" | "office" | "amenity" | "detail" | "other" | "plan" | "outdoor" | "view" | "twilight";
            }[];
            clips?: number;
            duration?: number;
            /** @enum {string} */
            language?: "en" | "es" | "fr" | "de" | "it";
            /** @enum {number} */
            length?: 15 | 30 | 60 | 90;
            listing?: {
                address: string;
                agent?: {
                    brokerage?: string;
                    email?: string;
                    licence?: string;
                    name: string;
                    phone?: string;
                    photoId?: string;
                    url?: string;
                };
                area?: {
                    /** @enum {string} */
                    unit: "sqft" | "m2" | "acre" | "ha";
                    value: number;
                };
                baths?: number;
                beds?: number;
                city?: string;
                coordinates?: {
                    latitude: number;
                    longitude: number;
                };
                /** @default USD */
                currency: string;
                description?: string;
                /** @default [] */
                features: string[];
                /** @default [] */
                figures: ({
                    /** @enum {string} */
                    kind: "bars" | "line";
                    points: {
                        label: string;
                        value: number;
                    }[];
                    source?: string;
                    title: string;
                    unit?: string;
                } | {
                    columns: [
                        string,
                        string
                    ];
                    /** @constant */
                    kind: "comparison";
                    rows: {
                        label: string;
                        values: [
                            string,
                            string
                        ];
                    }[];
                    source?: string;
                    title: string;
                })[];
                lot?: {
                    /** @enum {string} */
                    unit: "sqft" | "m2" | "acre" | "ha";
                    value: number;
                };
                mls?: {
                    id?: string;
                    name: string;
                };
                /** @default [] */
                openHouses: {
                    end: string;
                    start: string;
                }[];
                postalCode?: string;
                previousPrice?: number;
                price?: number;
                state?: string;
                /**
                 * @default ACTIVE
                 * @enum {string}
                 */
                status: "COMING_SOON" | "ACTIVE" | "PENDING" | "SOLD";
                year?: number;
            };
            mediaIds?: string[];
            models?: {
                clip?: string | null;
                clipSeconds?: number | null;
                language?: string | null;
                picture?: string | null;
                voice?: string | null;
            };
            /** @enum {string} */
            mood?: "calm" | "curious" | "dramatic" | "hopeful" | "energetic";
            musicId?: string;
            narrationIds?: string[];
            outline?: string;
            /** @enum {string} */
            platform?: "plain" | "reels" | "tiktok" | "youtube";
            /** @enum {string} */
            profile?: "local" | "development" | "production";
            pronunciations?: {
                spoken: string;
                written: string;
            }[];
            /** @enum {string} */
            quality?: "preview" | "standard" | "high";
            /** @enum {string} */
            rate?: "24" | "25" | "30" | "50" | "60" | "23.976" | "29.97" | "59.94";
            referenceIds?: string[];
            rules?: string;
            script?: string;
            /** @enum {number} */
            size?: 540 | 720 | 1080 | 1440 | 2160;
            sources?: {
                id: string;
                text?: string;
                title: string;
                /** Format: uri */
                url?: string;
            }[];
            /** @enum {string} */
            speech?: "spoken" | "silent";
            /** @enum {string} */
            style?: "modern" | "luxury" | "warm" | "minimal" | "energetic" | "editorial";
            title?: string;
            tone?: string;
            topic?: string;
            voice?: string;
        };
        ProjectPatchInput: {
            aspects?: ("9:16" | "1:1" | "16:9")[];
            avatar?: {
                consent?: {
                    by?: string;
                    given?: boolean;
                    /** Format: date */
                    on?: string;
                    person?: string;
                } | null;
                id: string;
                name?: string;
                /**
                 * @default bottom-right
                 * @enum {string}
                 */
                placement?: "full" | "bottom-right" | "bottom-left" | "top-right" | "top-left";
                places: ("intro" | "outro")[];
                script?: {
                    intro?: string;
                    outro?: string;
                };
                /** @enum {string} */
                vendor: "heygen" | "did" | "synthesia";
                voice?: string;
            } | null;
            brandings?: ("branded" | "unbranded")[];
            brandKitId?: string;
            /** @enum {string} */
            captions?: "burned" | "beside";
            choices?: {
                altered?: {
                    originalId: string;
                    what: string;
                };
                framing?: {
                    [key: string]: {
                        description: string;
                        x: number;
                        y: number;
                    }[];
                };
                /** @enum {string} */
                gesture?: "reveal" | "push" | "drift" | "rise";
                hero?: boolean;
                leftOut?: boolean;
                photoId: string;
                /** @enum {string} */
                room?: "aerial" | "exterior" | "entry" | "living" | "dining" | "kitchen" | "bedroom" | "bathroom" | "office" | "amenity" | "detail" | "other" | "plan" | "outdoor" | "view" | "twilight";
            }[];
            clips?: number;
            duration?: number;
            /** @enum {string} */
            language?: "en" | "es" | "fr" | "de" | "it";
            /** @enum {number} */
            length?: 15 | 30 | 60 | 90;
            listing?: {
                address: string;
                agent?: {
                    brokerage?: string;
                    email?: string;
                    licence?: string;
                    name: string;
                    phone?: string;
                    photoId?: string;
                    url?: string;
                };
                area?: {
                    /** @enum {string} */
                    unit: "sqft" | "m2" | "acre" | "ha";
                    value: number;
                };
                baths?: number;
                beds?: number;
                city?: string;
                coordinates?: {
                    latitude: number;
                    longitude: number;
                };
                /** @default USD */
                currency?: string;
                description?: string;
                /** @default [] */
                features?: string[];
                /** @default [] */
                figures?: ({
                    /** @enum {string} */
                    kind: "bars" | "line";
                    points: {
                        label: string;
                        value: number;
                    }[];
                    source?: string;
                    title: string;
                    unit?: string;
                } | {
                    columns: [
                        string,
                        string
                    ];
                    /** @constant */
                    kind: "comparison";
                    rows: {
                        label: string;
                        values: [
                            string,
                            string
                        ];
                    }[];
                    source?: string;
                    title: string;
                })[];
                lot?: {
                    /** @enum {string} */
                    unit: "sqft" | "m2" | "acre" | "ha";
                    value: number;
                };
                mls?: {
                    id?: string;
                    name: string;
                };
                /** @default [] */
                openHouses?: {
                    end: string;
                    start: string;
                }[];
                postalCode?: string;
                previousPrice?: number;
                price?: number;
                state?: string;
                /**
                 * @default ACTIVE
                 * @enum {string}
                 */
                status?: "COMING_SOON" | "ACTIVE" | "PENDING" | "SOLD";
                year?: number;
            };
            mediaIds?: string[];
            models?: {
                clip?: string | null;
                clipSeconds?: number | null;
                language?: string | null;
                picture?: string | null;
                voice?: string | null;
            };
            /** @enum {string} */
            mood?: "calm" | "curious" | "dramatic" | "hopeful" | "energetic";
            musicId?: string;
            narrationIds?: string[];
            outline?: string;
            /** @enum {string} */
            platform?: "plain" | "reels" | "tiktok" | "youtube";
            /** @enum {string} */
            profile?: "local" | "development" | "production";
            pronunciations?: {
                spoken: string;
                written: string;
            }[];
            /** @enum {string} */
            quality?: "preview" | "standard" | "high";
            /** @enum {string} */
            rate?: "24" | "25" | "30" | "50" | "60" | "23.976" | "29.97" | "59.94";
            referenceIds?: string[];
            rules?: string;
            script?: string;
            /** @enum {number} */
            size?: 540 | 720 | 1080 | 1440 | 2160;
            sources?: {
                id: string;
                text?: string;
                title: string;
                /** Format: uri */
                url?: string;
            }[];
            /** @enum {string} */
            speech?: "spoken" | "silent";
            /** @enum {string} */
            style?: "modern" | "luxury" | "warm" | "minimal" | "energetic" | "editorial";
            title?: string;
            tone?: string;
            topic?: string;
            voice?: string;
        };
        /** @enum {string} */
        ProjectStatus: "DRAFT" | "GENERATING_SCRIPT" | "SCRIPT_READY" | "GENERATING_SCENES" | "SCENES_READY" | "GENERATING_VIDEOS" | "COMPLETE" | "EXPORTED" | "FAILED";
        /** @enum {string} */
        ProjectStatusInput: "DRAFT" | "GENERATING_SCRIPT" | "SCRIPT_READY" | "GENERATING_SCENES" | "SCENES_READY" | "GENERATING_VIDEOS" | "COMPLETE" | "EXPORTED" | "FAILED";
        ProjectSummary: {
            cancelledAt: string | null;
            /** Format: date-time */
            createdAt: string;
            deletedAt: string | null;
            duration: number | null;
            /** @enum {string} */
            format: "documentary" | "property";
            id: string;
            pausedReason: string | null;
            purgedAt: string | null;
            revision: number;
            status: components["schemas"]["ProjectStatus"];
            title: string;
            topic: string;
            /** Format: date-time */
            updatedAt: string;
            userId: string | null;
        };
        ProjectSummaryInput: {
            cancelledAt: string | null;
            /** Format: date-time */
            createdAt: string;
            deletedAt: string | null;
            duration: number | null;
            /** @enum {string} */
            format: "documentary" | "property";
            id: string;
            pausedReason: string | null;
            purgedAt: string | null;
            revision: number;
            status: components["schemas"]["ProjectStatusInput"];
            title: string;
            topic: string;
            /** Format: date-time */
            updatedAt: string;
            userId: string | null;
        };
        PropertyBody: {
            aspects?: ("9:16" | "1:1" | "16:9")[];
            avatar?: {
                consent?: {
                    by?: string;
                    given?: boolean;
                    /** Format: date */
                    on?: string;
                    person?: string;
                } | null;
                id: string;
                name?: string;
                /**
                 * @default bottom-right
                 * @enum {string}
                 */
                placement: "full" | "bottom-right" | "bottom-left" | "top-right" | "top-left";
                places: ("intro" | "outro")[];
                script?: {
                    intro?: string;
                    outro?: string;
                };
                /** @enum {string} */
                vendor: "heygen" | "did" | "synthesia";
                voice?: string;
            } | null;
            brandings?: ("branded" | "unbranded")[];
            brandKitId?: string;
            /** @enum {string} */
            captions?: "burned" | "beside";
            choices?: {
                altered?: {
                    originalId: string;
                    what: string;
                };
                framing?: {
                    [key: string]: {
                        description: string;
                        x: number;
                        y: number;
                    }[];
                };
                /** @enum {string} */
                gesture?: "reveal" | "push" | "drift" | "rise";
                hero?: boolean;
                leftOut?: boolean;
                photoId: string;
                /** @enum {string} */
                room?: "aerial" | "exterior" | "entry" | "living" | "dining" | "kitchen" | "bedroom" | "bathroom" | "office" | "amenity" | "detail" | "other" | "plan" | "outdoor" | "view" | "twilight";
            }[];
            clips?: number;
            /** @constant */
            format: "property";
            /** @enum {string} */
            language?: "en" | "es" | "fr" | "de" | "it";
            /** @enum {number} */
            length?: 15 | 30 | 60 | 90;
            listing: {
                address: string;
                agent?: {
                    brokerage?: string;
                    email?: string;
                    licence?: string;
                    name: string;
                    phone?: string;
                    photoId?: string;
                    url?: string;
                };
                area?: {
                    /** @enum {string} */
                    unit: "sqft" | "m2" | "acre" | "ha";
                    value: number;
                };
                baths?: number;
                beds?: number;
                city?: string;
                coordinates?: {
                    latitude: number;
                    longitude: number;
                };
                /** @default USD */
                currency: string;
                description?: string;
                /** @default [] */
                features: string[];
                /** @default [] */
                figures: ({
                    /** @enum {string} */
                    kind: "bars" | "line";
                    points: {
                        label: string;
                        value: number;
                    }[];
                    source?: string;
                    title: string;
                    unit?: string;
                } | {
                    columns: [
                        string,
                        string
                    ];
                    /** @constant */
                    kind: "comparison";
                    rows: {
                        label: string;
                        values: [
                            string,
                            string
                        ];
                    }[];
                    source?: string;
                    title: string;
                })[];
                lot?: {
                    /** @enum {string} */
                    unit: "sqft" | "m2" | "acre" | "ha";
                    value: number;
                };
                mls?: {
                    id?: string;
                    name: string;
                };
                /** @default [] */
                openHouses: {
                    end: string;
                    start: string;
                }[];
                postalCode?: string;
                previousPrice?: number;
                price?: number;
                state?: string;
                /**
                 * @default ACTIVE
                 * @enum {string}
                 */
                status: "COMING_SOON" | "ACTIVE" | "PENDING" | "SOLD";
                year?: number;
            };
            mediaIds: string[];
            models?: {
                clip?: string | null;
                clipSeconds?: number | null;
                language?: string | null;
                picture?: string | null;
                voice?: string | null;
            };
            /** @enum {string} */
            mood?: "calm" | "curious" | "dramatic" | "hopeful" | "energetic";
            musicId?: string;
            narrationIds?: string[];
            /** @enum {string} */
            platform?: "plain" | "reels" | "tiktok" | "youtube";
            /** @enum {string} */
            profile?: "local" | "development" | "production";
            pronunciations?: {
                spoken: string;
                written: string;
            }[];
            /** @enum {string} */
            quality?: "preview" | "standard" | "high";
            /** @enum {string} */
            rate?: "24" | "25" | "30" | "50" | "60" | "23.976" | "29.97" | "59.94";
            rules?: string;
            script?: string;
            /** @enum {number} */
            size?: 540 | 720 | 1080 | 1440 | 2160;
            /** @enum {string} */
            speech?: "spoken" | "silent";
            /** @enum {string} */
            style?: "modern" | "luxury" | "warm" | "minimal" | "energetic" | "editorial";
            title?: string;
            voice?: string;
        };
        PropertyBodyInput: {
            aspects?: ("9:16" | "1:1" | "16:9")[];
            avatar?: {
                consent?: {
                    by?: string;
                    given?: boolean;
                    /** Format: date */
                    on?: string;
                    person?: string;
                } | null;
                id: string;
                name?: string;
                /**
                 * @default bottom-right
                 * @enum {string}
                 */
                placement?: "full" | "bottom-right" | "bottom-left" | "top-right" | "top-left";
                places: ("intro" | "outro")[];
                script?: {
                    intro?: string;
                    outro?: string;
                };
                /** @enum {string} */
                vendor: "heygen" | "did" | "synthesia";
                voice?: string;
            } | null;
            brandings?: ("branded" | "unbranded")[];
            brandKitId?: string;
            /** @enum {string} */
            captions?: "burned" | "beside";
            choices?: {
                altered?: {
                    originalId: string;
                    what: string;
                };
                framing?: {
                    [key: string]: {
                        description: string;
                        x: number;
                        y: number;
                    }[];
                };
                /** @enum {string} */
                gesture?: "reveal" | "push" | "drift" | "rise";
                hero?: boolean;
                leftOut?: boolean;
                photoId: string;
                /** @enum {string} */
                room?: "aerial" | "exterior" | "entry" | "living" | "dining" | "kitchen" | "bedroom" | "bathroom" | "office" | "amenity" | "detail" | "other" | "plan" | "outdoor" | "view" | "twilight";
            }[];
            clips?: number;
            /** @constant */
            format: "property";
            /** @enum {string} */
            language?: "en" | "es" | "fr" | "de" | "it";
            /** @enum {number} */
            length?: 15 | 30 | 60 | 90;
            listing: {
                address: string;
                agent?: {
                    brokerage?: string;
                    email?: string;
                    licence?: string;
                    name: string;
                    phone?: string;
                    photoId?: string;
                    url?: string;
                };
                area?: {
                    /** @enum {string} */
                    unit: "sqft" | "m2" | "acre" | "ha";
                    value: number;
                };
                baths?: number;
                beds?: number;
                city?: string;
                coordinates?: {
                    latitude: number;
                    longitude: number;
                };
                /** @default USD */
                currency?: string;
                description?: string;
                /** @default [] */
                features?: string[];
                /** @default [] */
                figures?: ({
                    /** @enum {string} */
                    kind: "bars" | "line";
                    points: {
                        label: string;
                        value: number;
                    }[];
                    source?: string;
                    title: string;
                    unit?: string;
                } | {
                    columns: [
                        string,
                        string
                    ];
                    /** @constant */
                    kind: "comparison";
                    rows: {
                        label: string;
                        values: [
                            string,
                            string
                        ];
                    }[];
                    source?: string;
                    title: string;
                })[];
                lot?: {
                    /** @enum {string} */
                    unit: "sqft" | "m2" | "acre" | "ha";
                    value: number;
                };
                mls?: {
                    id?: string;
                    name: string;
                };
                /** @default [] */
                openHouses?: {
                    end: string;
                    start: string;
                }[];
                postalCode?: string;
                previousPrice?: number;
                price?: number;
                state?: string;
                /**
                 * @default ACTIVE
                 * @enum {string}
                 */
                status?: "COMING_SOON" | "ACTIVE" | "PENDING" | "SOLD";
                year?: number;
            };
            mediaIds: string[];
            models?: {
                clip?: string | null;
                clipSeconds?: number | null;
                language?: string | null;
                picture?: string | null;
                voice?: string | null;
            };
            /** @enum {string} */
            mood?: "calm" | "curious" | "dramatic" | "hopeful" | "energetic";
            musicId?: string;
            narrationIds?: string[];
            /** @enum {string} */
            platform?: "plain" | "reels" | "tiktok" | "youtube";
            /** @enum {string} */
            profile?: "local" | "development" | "production";
            pronunciations?: {
                spoken: string;
                written: string;
            }[];
            /** @enum {string} */
            quality?: "preview" | "standard" | "high";
            /** @enum {string} */
            rate?: "24" | "25" | "30" | "50" | "60" | "23.976" | "29.97" | "59.94";
            rules?: string;
            script?: string;
            /** @enum {number} */
            size?: 540 | 720 | 1080 | 1440 | 2160;
            /** @enum {string} */
            speech?: "spoken" | "silent";
            /** @enum {string} */
            style?: "modern" | "luxury" | "warm" | "minimal" | "energetic" | "editorial";
            title?: string;
            voice?: string;
        };
        Quota: {
            films: {
                limitPerMonth: number | null;
                usedThisMonth: number;
            };
            renderMinutes: {
                limitPerMonth: number | null;
                usedThisMonth: number;
            };
            storage: {
                limitBytes: number | null;
                trashBytes: number;
                usedBytes: number;
            };
        };
        QuotaInput: {
            films: {
                limitPerMonth: number | null;
                usedThisMonth: number;
            };
            renderMinutes: {
                limitPerMonth: number | null;
                usedThisMonth: number;
            };
            storage: {
                limitBytes: number | null;
                trashBytes: number;
                usedBytes: number;
            };
        };
        RenderJob: {
            cancelledAt: string | null;
            completedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            downloadUrl: string | null;
            expiresAt: string | null;
            failure: components["schemas"]["JobFailure"] | null;
            files: components["schemas"]["ProjectFile"][];
            id: string;
            masters: string[];
            progress: number;
            projectId: string;
            secondsLeft: number | null;
            status: components["schemas"]["JobStatus"];
            stems: boolean;
        };
        RenderJobInput: {
            cancelledAt: string | null;
            completedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            downloadUrl: string | null;
            expiresAt: string | null;
            failure: components["schemas"]["JobFailureInput"] | null;
            files: components["schemas"]["ProjectFileInput"][];
            id: string;
            masters: string[];
            progress: number;
            projectId: string;
            secondsLeft: number | null;
            status: components["schemas"]["JobStatusInput"];
            stems: boolean;
        };
        RenderJobPage: {
            items: components["schemas"]["RenderJob"][];
            nextCursor: string | null;
        };
        RenderJobPageInput: {
            items: components["schemas"]["RenderJobInput"][];
            nextCursor: string | null;
        };
        RenderJobRequest: {
            aspects?: string[];
            /** @enum {string} */
            branding?: "branded" | "unbranded";
            /** @enum {string} */
            captions?: "burned" | "beside";
            /** @enum {string} */
            quality?: "preview" | "standard" | "high";
            /** @default false */
            stems: boolean;
        };
        RenderJobRequestInput: {
            aspects?: string[];
            /** @enum {string} */
            branding?: "branded" | "unbranded";
            /** @enum {string} */
            captions?: "burned" | "beside";
            /** @enum {string} */
            quality?: "preview" | "standard" | "high";
            /** @default false */
            stems?: boolean;
        };
        RewrittenSection: {
            remark: string | null;
            sections: components["schemas"]["Section"][];
        };
        RewrittenSectionInput: {
            remark: string | null;
            sections: components["schemas"]["SectionInput"][];
        };
        RewrittenText: {
            call: components["schemas"]["AiCall"];
            changed: boolean;
            remark: string | null;
            text: string;
        };
        RewrittenTextInput: {
            call: components["schemas"]["AiCallInput"];
            changed: boolean;
            remark: string | null;
            text: string;
        };
        Scene: {
            audioJobId: string | null;
            audioUrl: string | null;
            branding: ("branded" | "unbranded") | null;
            clipModel: string | null;
            clipSeconds: number | null;
            /** Format: date-time */
            createdAt: string;
            duration: number;
            evidence: components["schemas"]["Evidence"][];
            focalPoints: {
                description: string;
                x: number;
                y: number;
            }[];
            frameJobId: string | null;
            framing: {
                [key: string]: {
                    description: string;
                    x: number;
                    y: number;
                }[];
            } | null;
            generationAttempts: number;
            generationCost: number;
            gesture: ("reveal" | "push" | "drift" | "rise") | null;
            graphic: {
                kind: string;
                params: {
                    [key: string]: unknown;
                };
            } | null;
            heading: number | null;
            id: string;
            imageEffect: ("KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP") | null;
            imageUrl: string | null;
            matchCutWithId: string | null;
            mediaId: string | null;
            motionGraphicDesc: string | null;
            narration: string;
            order: number;
            pictureModel: string | null;
            revision: number;
            sectionId: string;
            /** @enum {string} */
            shotType: "AI_VIDEO" | "IMAGE_EFFECT" | "MOTION_GRAPHIC";
            startingFrameUrl: string | null;
            status: components["schemas"]["SceneStatus"];
            /** @enum {string} */
            transition: "cut" | "dissolve" | "dip" | "match" | "whip" | "push" | "wipe" | "sweep";
            /** Format: date-time */
            updatedAt: string;
            videoJobId: string | null;
            videoPrompt: string | null;
            videoSeed: number | null;
            videoUrl: string | null;
            visualPrompt: string | null;
            voice: string | null;
        };
        SceneBegun: {
            id: string;
            jobId: string | null;
            status: components["schemas"]["SceneStatus"];
        };
        SceneBegunInput: {
            id: string;
            jobId: string | null;
            status: components["schemas"]["SceneStatusInput"];
        };
        SceneBody: {
            clipModel?: string | null;
            clipSeconds?: number | null;
            duration?: number;
            focalPoints?: {
                description: string;
                x: number;
                y: number;
            }[];
            graphic?: {
                kind: string;
                params: {
                    [key: string]: unknown;
                };
            };
            /** @enum {string} */
            imageEffect?: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
            index?: number;
            matchCutWithId?: string | null;
            mediaId?: string | null;
            motionGraphicDesc?: string;
            narration: string;
            pictureModel?: string | null;
            /** @enum {string} */
            shotType?: "AI_VIDEO" | "IMAGE_EFFECT" | "MOTION_GRAPHIC";
            /** @enum {string} */
            transition?: "cut" | "dissolve" | "dip" | "match" | "whip" | "push" | "wipe" | "sweep";
            videoPrompt?: string;
            videoSeed?: number | null;
            visualPrompt?: string;
            voice?: string | null;
        };
        SceneBodyInput: {
            clipModel?: string | null;
            clipSeconds?: number | null;
            duration?: number;
            focalPoints?: {
                description: string;
                x: number;
                y: number;
            }[];
            graphic?: {
                kind: string;
                params: {
                    [key: string]: unknown;
                };
            };
            /** @enum {string} */
            imageEffect?: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
            index?: number;
            matchCutWithId?: string | null;
            mediaId?: string | null;
            motionGraphicDesc?: string;
            narration: string;
            pictureModel?: string | null;
            /** @enum {string} */
            shotType?: "AI_VIDEO" | "IMAGE_EFFECT" | "MOTION_GRAPHIC";
            /** @enum {string} */
            transition?: "cut" | "dissolve" | "dip" | "match" | "whip" | "push" | "wipe" | "sweep";
            videoPrompt?: string;
            videoSeed?: number | null;
            visualPrompt?: string;
            voice?: string | null;
        };
        SceneEstimate: {
            amount: components["schemas"]["Dollars"];
            lines: components["schemas"]["EstimateLine"][];
            order: number;
            sceneId: string;
            seconds: number;
            /** @enum {string} */
            shotType: "AI_VIDEO" | "IMAGE_EFFECT" | "MOTION_GRAPHIC";
        };
        SceneEstimateInput: {
            amount: components["schemas"]["DollarsInput"];
            lines: components["schemas"]["EstimateLineInput"][];
            order: number;
            sceneId: string;
            seconds: number;
            /** @enum {string} */
            shotType: "AI_VIDEO" | "IMAGE_EFFECT" | "MOTION_GRAPHIC";
        };
        SceneInput: {
            audioJobId: string | null;
            audioUrl: string | null;
            branding: ("branded" | "unbranded") | null;
            clipModel: string | null;
            clipSeconds: number | null;
            /** Format: date-time */
            createdAt: string;
            duration: number;
            evidence: components["schemas"]["EvidenceInput"][];
            focalPoints: {
                description: string;
                x: number;
                y: number;
            }[];
            frameJobId: string | null;
            framing: {
                [key: string]: {
                    description: string;
                    x: number;
                    y: number;
                }[];
            } | null;
            generationAttempts: number;
            generationCost: number;
            gesture: ("reveal" | "push" | "drift" | "rise") | null;
            graphic: {
                kind: string;
                params: {
                    [key: string]: unknown;
                };
            } | null;
            heading: number | null;
            id: string;
            imageEffect: ("KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP") | null;
            imageUrl: string | null;
            matchCutWithId: string | null;
            mediaId: string | null;
            motionGraphicDesc: string | null;
            narration: string;
            order: number;
            pictureModel: string | null;
            revision: number;
            sectionId: string;
            /** @enum {string} */
            shotType: "AI_VIDEO" | "IMAGE_EFFECT" | "MOTION_GRAPHIC";
            startingFrameUrl: string | null;
            status: components["schemas"]["SceneStatusInput"];
            /** @enum {string} */
            transition: "cut" | "dissolve" | "dip" | "match" | "whip" | "push" | "wipe" | "sweep";
            /** Format: date-time */
            updatedAt: string;
            videoJobId: string | null;
            videoPrompt: string | null;
            videoSeed: number | null;
            videoUrl: string | null;
            visualPrompt: string | null;
            voice: string | null;
        };
        ScenePatch: {
            clipModel?: string | null;
            clipSeconds?: number | null;
            duration?: number;
            focalPoints?: {
                description: string;
                x: number;
                y: number;
            }[];
            graphic?: {
                kind: string;
                params: {
                    [key: string]: unknown;
                };
            };
            /** @enum {string} */
            imageEffect?: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
            matchCutWithId?: string | null;
            mediaId?: string | null;
            motionGraphicDesc?: string;
            narration?: string;
            pictureModel?: string | null;
            /** @enum {string} */
            shotType?: "AI_VIDEO" | "IMAGE_EFFECT" | "MOTION_GRAPHIC";
            /** @enum {string} */
            transition?: "cut" | "dissolve" | "dip" | "match" | "whip" | "push" | "wipe" | "sweep";
            videoPrompt?: string;
            videoSeed?: number | null;
            visualPrompt?: string;
            voice?: string | null;
        };
        ScenePatchInput: {
            clipModel?: string | null;
            clipSeconds?: number | null;
            duration?: number;
            focalPoints?: {
                description: string;
                x: number;
                y: number;
            }[];
            graphic?: {
                kind: string;
                params: {
                    [key: string]: unknown;
                };
            };
            /** @enum {string} */
            imageEffect?: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
            matchCutWithId?: string | null;
            mediaId?: string | null;
            motionGraphicDesc?: string;
            narration?: string;
            pictureModel?: string | null;
            /** @enum {string} */
            shotType?: "AI_VIDEO" | "IMAGE_EFFECT" | "MOTION_GRAPHIC";
            /** @enum {string} */
            transition?: "cut" | "dissolve" | "dip" | "match" | "whip" | "push" | "wipe" | "sweep";
            videoPrompt?: string;
            videoSeed?: number | null;
            visualPrompt?: string;
            voice?: string | null;
        };
        /** @enum {string} */
        SceneStatus: "PENDING" | "GENERATING_AUDIO" | "GENERATING_FRAME" | "GENERATING_VIDEO" | "COMPLETE" | "FAILED" | "NEEDS_REGENERATION";
        /** @enum {string} */
        SceneStatusInput: "PENDING" | "GENERATING_AUDIO" | "GENERATING_FRAME" | "GENERATING_VIDEO" | "COMPLETE" | "FAILED" | "NEEDS_REGENERATION";
        Section: {
            id: string;
            name: string;
            order: number;
            scenes: components["schemas"]["Scene"][];
        };
        SectionInput: {
            id: string;
            name: string;
            order: number;
            scenes: components["schemas"]["SceneInput"][];
        };
        Session: {
            /** Format: date-time */
            expiresAt: string;
            lastEvent: string;
            organization: components["schemas"]["Organization"];
            sessionId: string;
            user: components["schemas"]["User"];
        };
        SessionInput: {
            /** Format: date-time */
            expiresAt: string;
            lastEvent: string;
            organization: components["schemas"]["OrganizationInput"];
            sessionId: string;
            user: components["schemas"]["UserInput"];
        };
        SetAsideEdit: {
            edit: {
                clipId: string;
                /** @enum {string} */
                edge: "head" | "tail";
                frames: number;
                /** @constant */
                kind: "trim";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "roll";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "slip";
            } | {
                clipId: string;
                /** @constant */
                kind: "move";
                to: {
                    before: string | null;
                } | {
                    by: number;
                };
            } | {
                at: number;
                clipId: string;
                /** @constant */
                kind: "split";
            } | {
                clipId: string;
                /** @constant */
                kind: "merge";
                withId: string;
            } | {
                clipId: string;
                /** @constant */
                kind: "remove";
                ripple: boolean;
            } | {
                clipId: string;
                /** @constant */
                kind: "replaceTake";
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop: boolean;
                    start: number;
                };
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "insert";
                name: string;
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop: boolean;
                    start: number;
                };
                to: {
                    before: string | null;
                } | {
                    from: number;
                    /** @enum {string} */
                    track: "narration" | "music";
                };
            } | {
                frame: number;
                /** @constant */
                kind: "mark";
                markId: string;
                name: string;
                note?: string;
            } | {
                /** @constant */
                kind: "unmark";
                markId: string;
            };
            reason: string;
        };
        SetAsideEditInput: {
            edit: {
                clipId: string;
                /** @enum {string} */
                edge: "head" | "tail";
                frames: number;
                /** @constant */
                kind: "trim";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "roll";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "slip";
            } | {
                clipId: string;
                /** @constant */
                kind: "move";
                to: {
                    before: string | null;
                } | {
                    by: number;
                };
            } | {
                at: number;
                clipId: string;
                /** @constant */
                kind: "split";
            } | {
                clipId: string;
                /** @constant */
                kind: "merge";
                withId: string;
            } | {
                clipId: string;
                /** @constant */
                kind: "remove";
                ripple: boolean;
            } | {
                clipId: string;
                /** @constant */
                kind: "replaceTake";
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints?: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed?: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain?: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop?: boolean;
                    start: number;
                };
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "insert";
                name: string;
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints?: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed?: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain?: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop?: boolean;
                    start: number;
                };
                to: {
                    before: string | null;
                } | {
                    from: number;
                    /** @enum {string} */
                    track: "narration" | "music";
                };
            } | {
                frame: number;
                /** @constant */
                kind: "mark";
                markId: string;
                name: string;
                note?: string;
            } | {
                /** @constant */
                kind: "unmark";
                markId: string;
            };
            reason: string;
        };
        SignedIn: {
            /** Format: date-time */
            expiresAt: string;
            organization: components["schemas"]["Organization"];
            token: string;
            user: components["schemas"]["User"];
        };
        SignedInInput: {
            /** Format: date-time */
            expiresAt: string;
            organization: components["schemas"]["OrganizationInput"];
            token: string;
            user: components["schemas"]["UserInput"];
        };
        SignedInSession: {
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            ipAddress: string | null;
            userAgent: string | null;
        };
        SignedInSessionInput: {
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            ipAddress: string | null;
            userAgent: string | null;
        };
        StaleTimeline: {
            changes?: components["schemas"]["TimelineChange"][];
            code: string;
            field?: string;
            fields?: {
                message: string;
                path: string;
            }[];
            filmChanged?: boolean;
            given?: string;
            limit?: string;
            requestId?: string;
            revision?: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        StaleTimelineInput: {
            changes?: components["schemas"]["TimelineChangeInput"][];
            code: string;
            field?: string;
            fields?: {
                message: string;
                path: string;
            }[];
            filmChanged?: boolean;
            given?: string;
            limit?: string;
            requestId?: string;
            revision?: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        StockFound: {
            failures: {
                library: string;
                message: string;
            }[];
            items: components["schemas"]["StockItem"][];
            libraries: {
                id: string;
                kinds: ("IMAGE" | "VIDEO")[];
                name: string;
            }[];
        };
        StockFoundInput: {
            failures: {
                library: string;
                message: string;
            }[];
            items: components["schemas"]["StockItemInput"][];
            libraries: {
                id: string;
                kinds: ("IMAGE" | "VIDEO")[];
                name: string;
            }[];
        };
        StockItem: {
            author: string | null;
            credit: string;
            description: string | null;
            duration: number | null;
            height: number | null;
            id: string;
            /** @enum {string} */
            kind: "IMAGE" | "VIDEO";
            library: string;
            licence: string;
            licenceUrl: string | null;
            page: string;
            preview: string | null;
            shareAlike: boolean;
            title: string;
            width: number | null;
        };
        StockItemInput: {
            author: string | null;
            credit: string;
            description: string | null;
            duration: number | null;
            height: number | null;
            id: string;
            /** @enum {string} */
            kind: "IMAGE" | "VIDEO";
            library: string;
            licence: string;
            licenceUrl: string | null;
            page: string;
            preview: string | null;
            shareAlike: boolean;
            title: string;
            width: number | null;
        };
        Storyboard: {
            sections: components["schemas"]["Section"][];
        };
        StoryboardEdit: {
            by: string | null;
            /** Format: date-time */
            createdAt: string;
            id: string;
            number: number;
            sceneIds: string[];
            undone: boolean;
            what: string;
        };
        StoryboardEditInput: {
            by: string | null;
            /** Format: date-time */
            createdAt: string;
            id: string;
            number: number;
            sceneIds: string[];
            undone: boolean;
            what: string;
        };
        StoryboardInput: {
            sections: components["schemas"]["SectionInput"][];
        };
        SuggestedOverlays: {
            call: components["schemas"]["AiCall"];
            overlays: {
                graphic: {
                    kind: string;
                    params: {
                        [key: string]: unknown;
                    };
                };
                inWords: string;
                weight: number;
            }[];
        };
        SuggestedOverlaysInput: {
            call: components["schemas"]["AiCallInput"];
            overlays: {
                graphic: {
                    kind: string;
                    params: {
                        [key: string]: unknown;
                    };
                };
                inWords: string;
                weight: number;
            }[];
        };
        Take: {
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            flaw: {
                code: string;
                message: string;
            } | null;
            hash: string;
            height: number | null;
            id: string;
            projectId: string;
            provenance: {
                author?: string;
                cost: number;
                credit?: string;
                licence?: string;
                model?: string;
                passedOver?: {
                    library: string;
                    page: string;
                    reason: string;
                    score: number;
                    title: string;
                };
                prompt?: string;
                provider: string;
                relevance?: {
                    reason: string;
                    score: number;
                };
                seed?: number;
                /** @enum {string} */
                source: "own" | "generated" | "rule" | "stock";
                url?: string;
            };
            sceneId: string | null;
            seconds: number | null;
            selected: boolean;
            /** @enum {string} */
            slot: "narration" | "frame" | "clip" | "graphic" | "avatar" | "music";
            type: string;
            url: string | null;
            width: number | null;
        };
        TakeInput: {
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            flaw: {
                code: string;
                message: string;
            } | null;
            hash: string;
            height: number | null;
            id: string;
            projectId: string;
            provenance: {
                author?: string;
                cost: number;
                credit?: string;
                licence?: string;
                model?: string;
                passedOver?: {
                    library: string;
                    page: string;
                    reason: string;
                    score: number;
                    title: string;
                };
                prompt?: string;
                provider: string;
                relevance?: {
                    reason: string;
                    score: number;
                };
                seed?: number;
                /** @enum {string} */
                source: "own" | "generated" | "rule" | "stock";
                url?: string;
            };
            sceneId: string | null;
            seconds: number | null;
            selected: boolean;
            /** @enum {string} */
            slot: "narration" | "frame" | "clip" | "graphic" | "avatar" | "music";
            type: string;
            url: string | null;
            width: number | null;
        };
        TimelineChange: {
            /** Format: date-time */
            createdAt: string;
            edits: ({
                clipId: string;
                /** @enum {string} */
                edge: "head" | "tail";
                frames: number;
                /** @constant */
                kind: "trim";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "roll";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "slip";
            } | {
                clipId: string;
                /** @constant */
                kind: "move";
                to: {
                    before: string | null;
                } | {
                    by: number;
                };
            } | {
                at: number;
                clipId: string;
                /** @constant */
                kind: "split";
            } | {
                clipId: string;
                /** @constant */
                kind: "merge";
                withId: string;
            } | {
                clipId: string;
                /** @constant */
                kind: "remove";
                ripple: boolean;
            } | {
                clipId: string;
                /** @constant */
                kind: "replaceTake";
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop: boolean;
                    start: number;
                };
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "insert";
                name: string;
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop: boolean;
                    start: number;
                };
                to: {
                    before: string | null;
                } | {
                    from: number;
                    /** @enum {string} */
                    track: "narration" | "music";
                };
            } | {
                frame: number;
                /** @constant */
                kind: "mark";
                markId: string;
                name: string;
                note?: string;
            } | {
                /** @constant */
                kind: "unmark";
                markId: string;
            })[];
            /** @enum {string} */
            kind: "edit" | "undo" | "redo";
            number: number;
            userId: string;
        };
        TimelineChangeInput: {
            /** Format: date-time */
            createdAt: string;
            edits: ({
                clipId: string;
                /** @enum {string} */
                edge: "head" | "tail";
                frames: number;
                /** @constant */
                kind: "trim";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "roll";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "slip";
            } | {
                clipId: string;
                /** @constant */
                kind: "move";
                to: {
                    before: string | null;
                } | {
                    by: number;
                };
            } | {
                at: number;
                clipId: string;
                /** @constant */
                kind: "split";
            } | {
                clipId: string;
                /** @constant */
                kind: "merge";
                withId: string;
            } | {
                clipId: string;
                /** @constant */
                kind: "remove";
                ripple: boolean;
            } | {
                clipId: string;
                /** @constant */
                kind: "replaceTake";
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints?: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed?: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain?: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop?: boolean;
                    start: number;
                };
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "insert";
                name: string;
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints?: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed?: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain?: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop?: boolean;
                    start: number;
                };
                to: {
                    before: string | null;
                } | {
                    from: number;
                    /** @enum {string} */
                    track: "narration" | "music";
                };
            } | {
                frame: number;
                /** @constant */
                kind: "mark";
                markId: string;
                name: string;
                note?: string;
            } | {
                /** @constant */
                kind: "unmark";
                markId: string;
            })[];
            /** @enum {string} */
            kind: "edit" | "undo" | "redo";
            number: number;
            userId: string;
        };
        TimelineClip: {
            duration: number;
            frames: number;
            id: string;
            /** @enum {string} */
            kind: "still" | "video" | "graphic" | "caption" | "audio";
            name: string;
            sceneId: string | null;
            start: number;
            startFrame: number;
            url: string | null;
        };
        TimelineClipInput: {
            duration: number;
            frames: number;
            id: string;
            /** @enum {string} */
            kind: "still" | "video" | "graphic" | "caption" | "audio";
            name: string;
            sceneId: string | null;
            start: number;
            startFrame: number;
            url: string | null;
        };
        TimelineEditRequest: {
            edits: ({
                clipId: string;
                /** @enum {string} */
                edge: "head" | "tail";
                frames: number;
                /** @constant */
                kind: "trim";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "roll";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "slip";
            } | {
                clipId: string;
                /** @constant */
                kind: "move";
                to: {
                    before: string | null;
                } | {
                    by: number;
                };
            } | {
                at: number;
                clipId: string;
                /** @constant */
                kind: "split";
            } | {
                clipId: string;
                /** @constant */
                kind: "merge";
                withId: string;
            } | {
                clipId: string;
                /** @constant */
                kind: "remove";
                ripple: boolean;
            } | {
                clipId: string;
                /** @constant */
                kind: "replaceTake";
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop: boolean;
                    start: number;
                };
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "insert";
                name: string;
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop: boolean;
                    start: number;
                };
                to: {
                    before: string | null;
                } | {
                    from: number;
                    /** @enum {string} */
                    track: "narration" | "music";
                };
            } | {
                frame: number;
                /** @constant */
                kind: "mark";
                markId: string;
                name: string;
                note?: string;
            } | {
                /** @constant */
                kind: "unmark";
                markId: string;
            })[];
            revision: string;
        };
        TimelineEditRequestInput: {
            edits: ({
                clipId: string;
                /** @enum {string} */
                edge: "head" | "tail";
                frames: number;
                /** @constant */
                kind: "trim";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "roll";
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "slip";
            } | {
                clipId: string;
                /** @constant */
                kind: "move";
                to: {
                    before: string | null;
                } | {
                    by: number;
                };
            } | {
                at: number;
                clipId: string;
                /** @constant */
                kind: "split";
            } | {
                clipId: string;
                /** @constant */
                kind: "merge";
                withId: string;
            } | {
                clipId: string;
                /** @constant */
                kind: "remove";
                ripple: boolean;
            } | {
                clipId: string;
                /** @constant */
                kind: "replaceTake";
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints?: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed?: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain?: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop?: boolean;
                    start: number;
                };
            } | {
                clipId: string;
                frames: number;
                /** @constant */
                kind: "insert";
                name: string;
                source: {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    grade?: {
                        a: number;
                        b: number;
                        exposure: number;
                    };
                    /** @constant */
                    kind: "still";
                    move: {
                        /** @enum {string} */
                        effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                        /** @default [] */
                        focalPoints?: {
                            description: string;
                            x: number;
                            y: number;
                        }[];
                        /** @enum {string} */
                        gesture?: "reveal" | "push" | "drift" | "rise";
                        heading?: number;
                        seed: number;
                    };
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    focus?: {
                        x: number;
                        y: number;
                    };
                    /** @constant */
                    kind: "video";
                    /** @default 1 */
                    speed?: number;
                    start: number;
                } | {
                    graphic: {
                        kind: string;
                        params: {
                            [key: string]: unknown;
                        };
                    };
                    /** @constant */
                    kind: "graphic";
                } | {
                    /** @constant */
                    kind: "caption";
                    lines: {
                        end: number;
                        from: number;
                        start: number;
                        text: string;
                        to: number;
                    }[][];
                } | {
                    asset: {
                        bytes: number;
                        hash: string;
                        height?: number;
                        name?: string;
                        samples?: number;
                        seconds?: number;
                        type: string;
                        width?: number;
                    };
                    /** @default [] */
                    gain?: {
                        db: number;
                        frame: number;
                    }[];
                    /** @constant */
                    kind: "audio";
                    /** @default false */
                    loop?: boolean;
                    start: number;
                };
                to: {
                    before: string | null;
                } | {
                    from: number;
                    /** @enum {string} */
                    track: "narration" | "music";
                };
            } | {
                frame: number;
                /** @constant */
                kind: "mark";
                markId: string;
                name: string;
                note?: string;
            } | {
                /** @constant */
                kind: "unmark";
                markId: string;
            })[];
            revision: string;
        };
        TimelineStepRequest: {
            revision?: string;
        };
        TimelineStepRequestInput: {
            revision?: string;
        };
        TimelineView: {
            assets: {
                [key: string]: {
                    proxyUrl?: string;
                    url: string;
                };
            };
            canRedo: boolean;
            canUndo: boolean;
            markers: {
                frame: number;
                /** @default 1 */
                frames: number;
                id?: string;
                /** @enum {string} */
                kind: "chapter" | "scene" | "graphic" | "note";
                name: string;
                note?: string;
            }[];
            master: string;
            masters: string[];
            rate: {
                den: number;
                num: number;
            };
            revision: string;
            sections: components["schemas"]["Section"][];
            setAside: components["schemas"]["SetAsideEdit"][];
            timeline: {
                /** @enum {string} */
                captions?: "burned" | "beside";
                height: number;
                language: string;
                markers: {
                    frame: number;
                    /** @default 1 */
                    frames: number;
                    id?: string;
                    /** @enum {string} */
                    kind: "chapter" | "scene" | "graphic" | "note";
                    name: string;
                    note?: string;
                }[];
                palette: {
                    accent: string;
                    ground: string;
                    ink: string;
                    muted: string;
                    surface: string;
                };
                /** @enum {string} */
                platform?: "plain" | "reels" | "tiktok" | "youtube";
                rate: {
                    den: number;
                    num: number;
                };
                /** @constant */
                schema: "timeline/1";
                seams?: number[];
                title: string;
                tracks: {
                    id: string;
                    items: ({
                        frames: number;
                        /** @default 0 */
                        head: number;
                        id: string;
                        name: string;
                        /** @default null */
                        sceneId: string | null;
                        source: {
                            asset: {
                                bytes: number;
                                hash: string;
                                height?: number;
                                name?: string;
                                samples?: number;
                                seconds?: number;
                                type: string;
                                width?: number;
                            };
                            grade?: {
                                a: number;
                                b: number;
                                exposure: number;
                            };
                            /** @constant */
                            kind: "still";
                            move: {
                                /** @enum {string} */
                                effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                                /** @default [] */
                                focalPoints: {
                                    description: string;
                                    x: number;
                                    y: number;
                                }[];
                                /** @enum {string} */
                                gesture?: "reveal" | "push" | "drift" | "rise";
                                heading?: number;
                                seed: number;
                            };
                        } | {
                            asset: {
                                bytes: number;
                                hash: string;
                                height?: number;
                                name?: string;
                                samples?: number;
                                seconds?: number;
                                type: string;
                                width?: number;
                            };
                            focus?: {
                                x: number;
                                y: number;
                            };
                            /** @constant */
                            kind: "video";
                            /** @default 1 */
                            speed: number;
                            start: number;
                        } | {
                            graphic: {
                                kind: string;
                                params: {
                                    [key: string]: unknown;
                                };
                            };
                            /** @constant */
                            kind: "graphic";
                        } | {
                            /** @constant */
                            kind: "caption";
                            lines: {
                                end: number;
                                from: number;
                                start: number;
                                text: string;
                                to: number;
                            }[][];
                        } | {
                            asset: {
                                bytes: number;
                                hash: string;
                                height?: number;
                                name?: string;
                                samples?: number;
                                seconds?: number;
                                type: string;
                                width?: number;
                            };
                            /** @default [] */
                            gain: {
                                db: number;
                                frame: number;
                            }[];
                            /** @constant */
                            kind: "audio";
                            /** @default false */
                            loop: boolean;
                            start: number;
                        };
                        /** @default 0 */
                        tail: number;
                        /** @constant */
                        type: "clip";
                    } | {
                        frames: number;
                        /** @constant */
                        type: "gap";
                    } | {
                        after: number;
                        before: number;
                        id: string;
                        /** @enum {string} */
                        kind: "dissolve" | "dip" | "match" | "whip" | "push" | "wipe" | "sweep";
                        /** @constant */
                        type: "transition";
                    })[];
                    /** @enum {string} */
                    kind: "video" | "graphics" | "captions" | "narration" | "music";
                    name: string;
                }[];
                typefaces?: {
                    heading?: {
                        asset?: {
                            bytes: number;
                            hash: string;
                            height?: number;
                            name?: string;
                            samples?: number;
                            seconds?: number;
                            type: string;
                            width?: number;
                        };
                        family: string;
                    };
                    text?: {
                        asset?: {
                            bytes: number;
                            hash: string;
                            height?: number;
                            name?: string;
                            samples?: number;
                            seconds?: number;
                            type: string;
                            width?: number;
                        };
                        family: string;
                    };
                };
                width: number;
            } & {
                [key: string]: unknown;
            };
            totalDuration: number;
            totalFrames: number;
            tracks: {
                captions: components["schemas"]["TimelineClip"][];
                graphics: components["schemas"]["TimelineClip"][];
                music: components["schemas"]["TimelineClip"][];
                narration: components["schemas"]["TimelineClip"][];
                video: components["schemas"]["TimelineClip"][];
            };
        };
        TimelineViewInput: {
            assets: {
                [key: string]: {
                    proxyUrl?: string;
                    url: string;
                };
            };
            canRedo: boolean;
            canUndo: boolean;
            markers: {
                frame: number;
                /** @default 1 */
                frames?: number;
                id?: string;
                /** @enum {string} */
                kind: "chapter" | "scene" | "graphic" | "note";
                name: string;
                note?: string;
            }[];
            master: string;
            masters: string[];
            rate: {
                den: number;
                num: number;
            };
            revision: string;
            sections: components["schemas"]["SectionInput"][];
            setAside: components["schemas"]["SetAsideEditInput"][];
            timeline: {
                /** @enum {string} */
                captions?: "burned" | "beside";
                height: number;
                language: string;
                markers: {
                    frame: number;
                    /** @default 1 */
                    frames?: number;
                    id?: string;
                    /** @enum {string} */
                    kind: "chapter" | "scene" | "graphic" | "note";
                    name: string;
                    note?: string;
                }[];
                palette: {
                    accent: string;
                    ground: string;
                    ink: string;
                    muted: string;
                    surface: string;
                };
                /** @enum {string} */
                platform?: "plain" | "reels" | "tiktok" | "youtube";
                rate: {
                    den: number;
                    num: number;
                };
                /** @constant */
                schema: "timeline/1";
                seams?: number[];
                title: string;
                tracks: {
                    id: string;
                    items: ({
                        frames: number;
                        /** @default 0 */
                        head?: number;
                        id: string;
                        name: string;
                        /** @default null */
                        sceneId?: string | null;
                        source: {
                            asset: {
                                bytes: number;
                                hash: string;
                                height?: number;
                                name?: string;
                                samples?: number;
                                seconds?: number;
                                type: string;
                                width?: number;
                            };
                            grade?: {
                                a: number;
                                b: number;
                                exposure: number;
                            };
                            /** @constant */
                            kind: "still";
                            move: {
                                /** @enum {string} */
                                effect: "KEN_BURNS" | "PAN" | "ZOOM" | "PARALLAX" | "RAPID_SWAP";
                                /** @default [] */
                                focalPoints?: {
                                    description: string;
                                    x: number;
                                    y: number;
                                }[];
                                /** @enum {string} */
                                gesture?: "reveal" | "push" | "drift" | "rise";
                                heading?: number;
                                seed: number;
                            };
                        } | {
                            asset: {
                                bytes: number;
                                hash: string;
                                height?: number;
                                name?: string;
                                samples?: number;
                                seconds?: number;
                                type: string;
                                width?: number;
                            };
                            focus?: {
                                x: number;
                                y: number;
                            };
                            /** @constant */
                            kind: "video";
                            /** @default 1 */
                            speed?: number;
                            start: number;
                        } | {
                            graphic: {
                                kind: string;
                                params: {
                                    [key: string]: unknown;
                                };
                            };
                            /** @constant */
                            kind: "graphic";
                        } | {
                            /** @constant */
                            kind: "caption";
                            lines: {
                                end: number;
                                from: number;
                                start: number;
                                text: string;
                                to: number;
                            }[][];
                        } | {
                            asset: {
                                bytes: number;
                                hash: string;
                                height?: number;
                                name?: string;
                                samples?: number;
                                seconds?: number;
                                type: string;
                                width?: number;
                            };
                            /** @default [] */
                            gain?: {
                                db: number;
                                frame: number;
                            }[];
                            /** @constant */
                            kind: "audio";
                            /** @default false */
                            loop?: boolean;
                            start: number;
                        };
                        /** @default 0 */
                        tail?: number;
                        /** @constant */
                        type: "clip";
                    } | {
                        frames: number;
                        /** @constant */
                        type: "gap";
                    } | {
                        after: number;
                        before: number;
                        id: string;
                        /** @enum {string} */
                        kind: "dissolve" | "dip" | "match" | "whip" | "push" | "wipe" | "sweep";
                        /** @constant */
                        type: "transition";
                    })[];
                    /** @enum {string} */
                    kind: "video" | "graphics" | "captions" | "narration" | "music";
                    name: string;
                }[];
                typefaces?: {
                    heading?: {
                        asset?: {
                            bytes: number;
                            hash: string;
                            height?: number;
                            name?: string;
                            samples?: number;
                            seconds?: number;
                            type: string;
                            width?: number;
                        };
                        family: string;
                    };
                    text?: {
                        asset?: {
                            bytes: number;
                            hash: string;
                            height?: number;
                            name?: string;
                            samples?: number;
                            seconds?: number;
                            type: string;
                            width?: number;
                        };
                        family: string;
                    };
                };
                width: number;
            } & {
                [key: string]: unknown;
            };
            totalDuration: number;
            totalFrames: number;
            tracks: {
                captions: components["schemas"]["TimelineClipInput"][];
                graphics: components["schemas"]["TimelineClipInput"][];
                music: components["schemas"]["TimelineClipInput"][];
                narration: components["schemas"]["TimelineClipInput"][];
                video: components["schemas"]["TimelineClipInput"][];
            };
        };
        Upload: {
            bytes: number;
            contentType: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** Format: date-time */
            linksExpireAt: string;
            name: string;
            parts: components["schemas"]["UploadPart"][];
            type: string;
        };
        UploadInput: {
            bytes: number;
            contentType: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** Format: date-time */
            linksExpireAt: string;
            name: string;
            parts: components["schemas"]["UploadPartInput"][];
            type: string;
        };
        UploadPart: {
            bytes: number;
            done: boolean;
            number: number;
            offset: number;
            url: string | null;
        };
        UploadPartInput: {
            bytes: number;
            done: boolean;
            number: number;
            offset: number;
            url: string | null;
        };
        Usage: {
            /** @enum {string} */
            by: "project" | "scene" | "vendor" | "day";
            calls: number;
            /** @constant */
            currency: "USD";
            items: {
                calls: number;
                gone: boolean;
                key: string | null;
                name: string | null;
                reserved: components["schemas"]["Dollars"];
                spent: components["schemas"]["Dollars"];
            }[];
            reserved: components["schemas"]["Dollars"];
            spent: components["schemas"]["Dollars"];
        };
        UsageInput: {
            /** @enum {string} */
            by: "project" | "scene" | "vendor" | "day";
            calls: number;
            /** @constant */
            currency: "USD";
            items: {
                calls: number;
                gone: boolean;
                key: string | null;
                name: string | null;
                reserved: components["schemas"]["DollarsInput"];
                spent: components["schemas"]["DollarsInput"];
            }[];
            reserved: components["schemas"]["DollarsInput"];
            spent: components["schemas"]["DollarsInput"];
        };
        User: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            emailVerified: boolean;
            id: string;
            /** @enum {string} */
            language: "en" | "es" | "fr" | "de" | "it";
            name: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        UserInput: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            emailVerified: boolean;
            id: string;
            /** @enum {string} */
            language: "en" | "es" | "fr" | "de" | "it";
            name: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        VendorKey: {
            /** Format: date-time */
            addedAt: string;
            addedBy: string | null;
            lastFour: string;
            lastTest: components["schemas"]["VendorKeyTest"] | null;
            vendor: string;
        };
        VendorKeyInput: {
            /** Format: date-time */
            addedAt: string;
            addedBy: string | null;
            lastFour: string;
            lastTest: components["schemas"]["VendorKeyTestInput"] | null;
            vendor: string;
        };
        VendorKeyList: {
            items: components["schemas"]["VendorKey"][];
            vendors: {
                id: string;
                makes: ("language" | "voice" | "picture" | "clip" | "avatar" | "music" | "stock")[];
                name: string;
            }[];
        };
        VendorKeyListInput: {
            items: components["schemas"]["VendorKeyInput"][];
            vendors: {
                id: string;
                makes: ("language" | "voice" | "picture" | "clip" | "avatar" | "music" | "stock")[];
                name: string;
            }[];
        };
        VendorKeyTest: {
            /** Format: date-time */
            at: string;
            message: string;
            passed: boolean;
        };
        VendorKeyTestInput: {
            /** Format: date-time */
            at: string;
            message: string;
            passed: boolean;
        };
        VendorMessageTaken: {
            /** @enum {string} */
            status: "taken" | "known";
        };
        VendorMessageTakenInput: {
            /** @enum {string} */
            status: "taken" | "known";
        };
        VideoGenerationProgress: {
            completedScenes: number;
            currentScene: {
                id: string;
                status: string;
            };
            projectId: string;
            totalScenes: number;
        };
        VideoGenerationProgressInput: {
            completedScenes: number;
            currentScene: {
                id: string;
                status: string;
            };
            projectId: string;
            totalScenes: number;
        };
        VideosBegun: {
            aiVideoScenes: number;
            jobId: string | null;
            status: components["schemas"]["ProjectStatus"];
            totalScenes: number;
        };
        VideosBegunInput: {
            aiVideoScenes: number;
            jobId: string | null;
            status: components["schemas"]["ProjectStatusInput"];
            totalScenes: number;
        };
        Voice: {
            everywhere: boolean;
            /** @enum {string} */
            gender: "male" | "female";
            name: string;
            sampleUrl: string;
        };
        VoiceInput: {
            everywhere: boolean;
            /** @enum {string} */
            gender: "male" | "female";
            name: string;
            sampleUrl: string;
        };
        VoiceList: {
            items: components["schemas"]["Voice"][];
        };
        VoiceListInput: {
            items: components["schemas"]["VoiceInput"][];
        };
        WatchLink: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            id: string;
            master: string;
            noindex: boolean;
            projectId: string;
            revokedAt: string | null;
        };
        WatchLinkInput: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            id: string;
            master: string;
            noindex: boolean;
            projectId: string;
            revokedAt: string | null;
        };
        WatchLinkPage: {
            items: components["schemas"]["WatchLink"][];
            nextCursor: string | null;
        };
        WatchLinkPageInput: {
            items: components["schemas"]["WatchLinkInput"][];
            nextCursor: string | null;
        };
        WatchLinkRequest: {
            master?: string;
            /** @default true */
            noindex: boolean;
        };
        WatchLinkRequestInput: {
            master?: string;
            /** @default true */
            noindex?: boolean;
        };
        WaysIn: {
            google: boolean;
            /** @enum {string} */
            signUp: "first" | "open" | "invited" | "closed";
        };
        WaysInInput: {
            google: boolean;
            /** @enum {string} */
            signUp: "first" | "open" | "invited" | "closed";
        };
        Webhook: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            disabledReason: string | null;
            enabled: boolean;
            events: ("film.ready" | "film.needs_you" | "film.failed")[];
            failingSince: string | null;
            id: string;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        WebhookDelivery: {
            attempts: number;
            body: string;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            error: string | null;
            event: string;
            id: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            status: number | null;
        };
        WebhookDeliveryInput: {
            attempts: number;
            body: string;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            error: string | null;
            event: string;
            id: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            status: number | null;
        };
        WebhookInput: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            disabledReason: string | null;
            enabled: boolean;
            events: ("film.ready" | "film.needs_you" | "film.failed")[];
            failingSince: string | null;
            id: string;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        WrittenScript: {
            call: components["schemas"]["AiCall"];
            remark: string | null;
            script: {
                language: string;
                remark?: string;
                /** @constant */
                schema: "script/1";
                sections: {
                    name: string;
                    /** @default [] */
                    notes: string[];
                    paragraphs: {
                        passages?: {
                            source: string;
                            text: string;
                        }[];
                        pauses?: {
                            after: number;
                            seconds: number;
                        }[];
                        /** @default [] */
                        sources: string[];
                        text: string;
                    }[][];
                }[];
                title: string;
                unsupported?: string[];
                /** @enum {string} */
                writtenBy: "own" | "model" | "rule";
            } & {
                [key: string]: unknown;
            };
            text: string;
            words: number;
        };
        WrittenScriptInput: {
            call: components["schemas"]["AiCallInput"];
            remark: string | null;
            script: {
                language: string;
                remark?: string;
                /** @constant */
                schema: "script/1";
                sections: {
                    name: string;
                    /** @default [] */
                    notes?: string[];
                    paragraphs: {
                        passages?: {
                            source: string;
                            text: string;
                        }[];
                        pauses?: {
                            after: number;
                            seconds: number;
                        }[];
                        /** @default [] */
                        sources?: string[];
                        text: string;
                    }[][];
                }[];
                title: string;
                unsupported?: string[];
                /** @enum {string} */
                writtenBy: "own" | "model" | "rule";
            } & {
                [key: string]: unknown;
            };
            text: string;
            words: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
